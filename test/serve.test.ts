import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRecord } from '../src/record.ts'
import { madeLine } from './made-line.ts'
import { type Ran, type RunOptions, runCli } from './run-cli.ts'

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'))
  const store = await openRecord(join(folder, 'record.db'), { create: true })
  const line = madeLine({
    text: 'Ada Hill said it rained.',
    statements: [{ who: 'Ada Hill', words: 'it rained' }],
  })
  await store.add(line.page, [line], 'light')
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  runCli(args, { cwd: folder, ...options })

describe('onrecord serve', () => {
  test('tells its address, answers there, and ends on Ctrl-C', async () => {
    let summary: unknown
    const { code, out, err } = await run(['serve', '--record', 'record.db', '--port', '18480'], {
      during: (child) => {
        child.stderr!.on('data', async (text: string) => {
          const url = /at (http:\S+)/.exec(text)?.[1]
          if (url === undefined) return
          summary = await (await fetch(`${url}api/v1/summary`)).json()
          child.kill('SIGINT')
        })
      },
    })
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/^record\.db is open at http:\/\/127\.0\.0\.1:18480\/\nCtrl-C ends it\./)
    expect(summary).toMatchObject({ statements: 1 })
  })

  test('lets nobody else in without a token', async () => {
    const { code, err } = await run(['serve', '--record', 'record.db', '--host', '0.0.0.0'])
    expect(code).toBe(1)
    expect(err).toMatch(/others can reach the record.*\n.*--token/)
  })
})

describe('onrecord report', () => {
  test('writes one file that holds what fits, or says how to build what it needs', async () => {
    const { code, err } = await run(['report', '--record', 'record.db', 'who:hill', '-o', 'report.html'])
    if (!existsSync(new URL('../dist/web/report.js', import.meta.url))) {
      expect([code, err]).toEqual([1, expect.stringContaining('npm run build:web')])
      return
    }
    expect([code, err]).toEqual([0, '1 statement → report.html\n'])
    const html = readFileSync(join(folder, 'report.html'), 'utf8')
    expect(html).toContain('Ada Hill')
    expect(html).toContain("default-src 'none'")
    expect(/<script|https?:\/\/(?!www\.w3\.org)|url\((?!#)|@import/.exec(html)).toBeNull()
  })

  test('does not overwrite the record', async () => {
    const { code, err } = await run(['report', '--record', 'record.db', '-o', './record.db'])
    expect(code).toBe(1)
    expect(err).toMatch(/is the record itself/)
  })

  test('needs a file to write to', async () => {
    expect((await run(['report', '--record', 'record.db'])).code).toBe(2)
  })
})
