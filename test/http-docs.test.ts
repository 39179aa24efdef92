import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CALLS } from '../src/api/calls.ts'
import { TABLES } from '../src/server/exports.ts'
import { startServer } from '../src/server/start.ts'
import { type ExampleRecord, exampleRecord } from './example-record.ts'

const docs = readFileSync(new URL('../docs/http.md', import.meta.url), 'utf8')
const commands = [...docs.matchAll(/^curl .+$/gm)].map(([command]) => command)

test('docs/http.md names every address with its parameters', () => {
  const documented = [...docs.matchAll(/^\| `GET (\S+)` \|/gm)].map((match) => match[1]!.split('?')[0])
  expect(documented.sort()).toEqual(
    [...CALLS.map(({ path }) => path), ...Object.keys(TABLES), '/export/{name}', '/openapi.json'].sort(),
  )
})

describe('what docs/http.md tells to run', () => {
  const token = 'a-token-of-some-length'
  let record: ExampleRecord
  let port: string
  let close: () => Promise<void>

  beforeAll(async () => {
    record = await exampleRecord()
    const options = { host: '127.0.0.1', port: 0, token, resources: { tagger: 'light' as const } }
    const server = await startServer(record.store, options)
    port = new URL(server.url).port
    close = server.close
  }, 60_000)
  afterAll(async () => {
    await close()
    await record.close()
  })

  test.each(commands)('%s', async (command) => {
    const here = command
      .replace(/127\.0\.0\.1:8480|desk\.example:8480/, `127.0.0.1:${port}`)
      .replace(/^curl/, `curl -sS --fail-with-body -H "Authorization: Bearer ${token}"`)
      .replace(/ -H "Authorization: Bearer \$ONRECORD_TOKEN"/, '')
      .replace(/ -o \S+$/, '')
    const cwd = fileURLToPath(new URL('../', import.meta.url))
    const { stdout } = await promisify(execFile)('sh', ['-c', here], { cwd })
    expect(stdout).toMatch(/"statements":|,statement,|,event,|"total":|"step":"done"/)
  })
})
