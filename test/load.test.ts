import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf } from './correcting.ts'
import { groupsOf } from './groups-of.ts'
import { madeLine } from './made-line.ts'
import { type Ran, type RunOptions, runCli } from './run-cli.ts'

const FERRY = `Ferry crews reject offer

GDANSK, 14 May 2024 - "Nobody was asked," said Marta Ellerby, who speaks for the crews.

The ferry company denied on Monday that boats would be sold.
`
const AGAIN = `Crews in Gdansk go on

GDANSK, 15 May 2024 - Marta Ellerby said nobody was asked about the boats.

The ferry company denied that boats would be sold.
`
/** Of the first item the feed has a few words alone, and the page itself lies elsewhere. */
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Quay Paper</title>
<item><title>Night boats tested</title><link>https://quay.example.org/night</link>
<description>The port of Valletta said it would test night boats…</description>
<pubDate>Tue, 11 Feb 2025 08:00:00 GMT</pubDate></item></channel></rss>`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-load-'))
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'pages', 'again.txt'), AGAIN)
  writeFileSync(join(folder, 'pages', 'copy.txt'), FERRY)
  writeFileSync(join(folder, 'pages', 'empty.txt'), ' ')
  writeFileSync(join(folder, 'pages', 'feed.xml'), FEED)
  writeFileSync(join(folder, 'pages', 'ferry.txt'), FERRY)
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  runCli(args, { cwd: folder, ...options })
const at = (name: string): string => join(folder, name)

test('what "read --json" prints and "load" puts on record is what "read --into" puts there', async () => {
  await run(['read', '--tagger', 'light', 'pages', '--into', 'read.db'])
  const { out } = await run(['read', '--tagger', 'light', '--json', 'pages'])
  expect(out).toContain('"location":"https://quay.example.org/night (teaser)"')
  writeFileSync(at('lines.jsonl.gz'), gzipSync(out))

  const loaded = await run(['load', 'lines.jsonl.gz', '--into', 'loaded.db'])
  expect(loaded.err).toMatch(/^4 pages \(1 on record already\), 3 articles, \d+ statements → loaded\.db, /)
  expect(loaded).toMatchObject({ code: 0, out: '' })
  expect(groupsOf(at('loaded.db'))).toEqual(groupsOf(at('read.db')))
  expect(contentOf(at('loaded.db'))).toEqual(contentOf(at('read.db')))

  // Both know the pages now.
  const reread = await run(['read', '--tagger', 'light', 'pages', '--into', 'loaded.db'])
  expect(reread.err).toContain('(4 on record already)')
  const again = await run(['load', '-', '--into', 'loaded.db'], { input: out })
  expect(again.err).toContain('4 pages (4 on record already), 0 articles, 0 statements → loaded.db')
  expect(groupsOf(at('loaded.db'))).toEqual(groupsOf(at('read.db')))
}, 120_000)

test('a load that is killed goes on when it is started again', async () => {
  const lines = Array.from({ length: 150 }, (_, i) => {
    const who = `Marta Ellerby${i % 40}`
    const line = madeLine({
      name: `/pages/${i}.txt`,
      published: '2024-05-14',
      text: `${who} denied that boat${i % 75} of quay${i % 75} would sail to port${i}. Page ${i}.`,
      statements: [
        { who, words: `that boat${i % 75} of quay${i % 75} would sail to port${i}`, stance: 'denies' },
      ],
    })
    const readBy = { program: 'onrecord 0.1.0', rules: null, tagger: 'light', model: null }
    return JSON.stringify({ ...line, readBy, page: { ...line.page, articles: 1 } })
  })
  writeFileSync(at('many.jsonl'), `${lines.join('\n')}\n`)
  await run(['load', 'many.jsonl', '--into', 'whole.db'])

  const killed = await run(['load', 'many.jsonl', '--into', 'killed.db'], {
    during: (child) => {
      const written = setInterval(() => {
        const size = statSync(at('killed.db-wal'), { throwIfNoEntry: false })?.size ?? 0
        if (size > 500_000) child.kill('SIGKILL')
      }, 10)
      child.on('close', () => clearInterval(written))
    },
  })
  expect(killed.code).toBe(null)
  const { err, code } = await run(['load', 'many.jsonl', '--into', 'killed.db'])
  expect(code).toBe(0)
  expect(Number(/\((\d+) on record already\)/.exec(err)?.[1])).toBeGreaterThan(0)
  expect(err).not.toContain('(150 on record already)')
  expect(groupsOf(at('killed.db'))).toEqual(groupsOf(at('whole.db')))
  expect(contentOf(at('killed.db'))).toEqual(contentOf(at('whole.db')))
}, 120_000)

test('broken lines are told, and make no record by themselves', async () => {
  writeFileSync(at('broken.jsonl'), '{"id": "cut of\n{}\n')
  const { code, err } = await run(['load', 'broken.jsonl', '--into', 'none.db'])
  expect(code).toBe(1)
  expect(err).toContain('and no none.db is made')
  expect(err).toContain('2 could not be loaded:\n  "broken.jsonl", line 1: it is no JSON')
  expect(() => readFileSync(at('none.db'))).toThrow('ENOENT')
  expect((await run(['load', '--into', 'none.db'])).code).toBe(2)
  expect((await run(['load', 'broken.jsonl'])).code).toBe(2)
}, 60_000)
