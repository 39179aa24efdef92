import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createReader, loadResources } from '../../src/index.ts'
import type { Input } from './input.ts'
import { judgeChanges } from './judge-changes.ts'
import { judgeFile } from './judge-file.ts'
import { judgeFiles } from './judge-files.ts'
import { judgeRequests } from './judge-requests.ts'
import { Findings } from './verdict.ts'

/** What the thread is told at its start. */
export interface ThreadData {
  readonly tagger: 'light' | 'neural'
  /** Where the records lie that each input starts from: `empty.db`, and `base.db` for changes and requests. */
  readonly records: string
  /** Its own, for what it writes. */
  readonly folder: string
}

const { tagger, records, folder } = workerData as ThreadData
const reader = createReader(await loadResources({ tagger }))

parentPort!.on('message', async (input: Input) => {
  const findings = new Findings()
  try {
    const path = copyOf('files' in input ? 'empty.db' : 'base.db')
    if ('files' in input) await judgeFiles(input, reader, path, findings)
    else if ('changes' in input) await judgeChanges(input.changes, path, findings)
    else await judgeRequests(input.requests, path, reader, findings)
    judgeFile(path, findings)
  } catch (error) {
    findings.trouble(error)
  }
  parentPort!.postMessage(findings.verdict())
})
parentPort!.postMessage('ready')

function copyOf(record: string): string {
  const path = join(folder, 'tried.db')
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true })
  copyFileSync(join(records, record), path)
  return path
}
