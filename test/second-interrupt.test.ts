import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-leave-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([0, 50, 150])(
  'a second Ctrl-C leaves at once, while the network runs: after %d milliseconds',
  async (pause) => {
    const record = join(folder, `${pause}.db`)
    const args = ['read', '--json', '--workers', '2', '--into', record, path('../examples/pages')]
    const child = spawn(process.execPath, [path('../src/cli/main.ts'), ...args])
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    const ended = once(child, 'exit')
    await once(child.stdout, 'data')
    await setTimeout(pause)
    child.kill('SIGINT')
    while (!err.includes('Ctrl-C again')) await setTimeout(5)
    child.kill('SIGINT')
    // Ended by the signal, which shells count as 130, and not by an abort.
    expect(await ended).toEqual([null, 'SIGINT'])
    expect(err).toBe('\nStopping after the page in hand. Press Ctrl-C again to stop at once.\n')
    const db = new DatabaseSync(record)
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    db.close()
  },
)

test('whoever reads the output may stop reading while the network runs', async () => {
  const args = ['read', '--json', '--workers', '2', path('../examples/pages')]
  const child = spawn(process.execPath, [path('../src/cli/main.ts'), ...args])
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  child.stdout.destroy()
  expect(await ended).toEqual([0, null])
  expect(err).toBe('')
})
