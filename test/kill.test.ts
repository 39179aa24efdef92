import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupsOf } from './groups-of.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const KILLS = 50
const PAGES = 40

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'))
  mkdirSync(join(folder, 'pages'))
  for (let page = 0; page < PAGES; page++) {
    writeFileSync(join(folder, 'pages', `${String(page).padStart(2, '0')}.txt`), inventedPage(page))
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/**
 * Two readers at a time are killed, begun again and killed again until their records are complete; then they start on
 * new records, until there were fifty kills. Most kills fall into the writing of pages, some into the start.
 */
test('a reader killed fifty times leaves what an undisturbed one leaves', { timeout: 300_000 }, async () => {
  const undisturbed = join(folder, 'undisturbed.db')
  const writing = await readUndisturbed(undisturbed)
  const expected = contentOf(undisturbed)
  expect(expected.pages).toHaveLength(PAGES)

  const random = randomNumbers(20_240_514)
  const left: number[] = []
  let kills = 0
  let records = 0
  const work = async (): Promise<void> => {
    while (kills < KILLS) {
      // Every other record is read by two threads.
      const threads = (records % 2) + 1
      const record = join(folder, `killed-${records++}.db`)
      let onRecord = 0
      for (let isComplete = false; !isComplete; ) {
        const reader = startReader(record, threads)
        if (kills < KILLS) {
          const pages = random() < 0.2 ? 0 : onRecord + 1
          await Promise.race([firstPages(record, pages), reader.end])
          await Promise.race([setTimeout(random() * writing), reader.end])
          reader.process.kill('SIGKILL')
        }
        const code = await reader.end
        expect([0, null], reader.errors()).toContain(code)
        isComplete = code === 0
        if (!isComplete) kills++
        // Looking also mends what the kill left behind, so some of it is left for the next reader to mend.
        if (!isComplete && random() < 0.5) continue
        // Whatever is on record now is whole, and nothing that was on record is lost.
        const { pages, ...rest } = contentOf(record)
        expect(pages).toEqual(expected.pages.slice(0, pages.length))
        expect(pages.length).toBeGreaterThanOrEqual(onRecord)
        onRecord = pages.length
        if (isComplete) expect({ pages, ...rest }).toEqual(expected)
        else left.push(onRecord)
      }
    }
  }
  await Promise.all([work(), work()])
  expect(kills).toBeGreaterThanOrEqual(KILLS)
  // The kills did hit the writing: most left a part of the pages.
  expect(left.filter((pages) => pages > 0 && pages < PAGES).length).toBeGreaterThan(KILLS / 8)
})

/** Reads all pages and tells how many milliseconds there are between the first page on record and the last. */
async function readUndisturbed(record: string): Promise<number> {
  const reader = startReader(record, 1)
  await Promise.race([firstPages(record, 1), reader.end])
  const begun = performance.now()
  await Promise.race([firstPages(record, PAGES), reader.end])
  const writing = performance.now() - begun
  expect(await reader.end, reader.errors()).toBe(0)
  return writing
}

interface Reader {
  readonly process: ChildProcess
  /** The exit code; `null` when killed. */
  readonly end: Promise<number | null>
  readonly errors: () => string
}

function startReader(record: string, threads: number): Reader {
  const child = spawn(
    process.execPath,
    [
      ...[MAIN, 'read', join(folder, 'pages'), '--into', record],
      ...['--tagger', 'light', '--threads', String(threads)],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let errors = ''
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString()
  })
  return {
    process: child,
    end: new Promise((resolve) => child.on('close', (code) => resolve(code))),
    errors: () => errors,
  }
}

/** Waits until so many pages are on record. */
async function firstPages(record: string, count: number): Promise<void> {
  while (existsSync(record) ? pagesOn(record) < count : true) await setTimeout(2)
}

function pagesOn(record: string): number {
  const db = new DatabaseSync(record, { readOnly: true, timeout: 1_000 })
  try {
    return Number(db.prepare('SELECT count(*) AS count FROM pages').get()?.count)
  } catch {
    // The reader has not made the tables yet.
    return 0
  } finally {
    db.close()
  }
}

/** Everything on record but the times of reading; nothing when the reader was killed before it made the tables. */
function contentOf(path: string): {
  pages: unknown[]
  articles: unknown[]
  found: unknown[]
  across: object
} {
  const nothing = { pages: [], articles: [], found: [], across: {} }
  if (!existsSync(path)) return nothing
  const db = new DatabaseSync(path)
  try {
    const all = (sql: string): Record<string, unknown>[] =>
      db
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }))
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(all('PRAGMA foreign_key_check')).toEqual([])
    if (all('SELECT 1 FROM sqlite_schema').length === 0) return nothing
    return {
      pages: all(`SELECT page, sha256, name, read_by, location, version, superseded_at,
                         (SELECT count(*) FROM articles a WHERE a.page = p.page) AS articles,
                         (SELECT count(*) FROM v_statements s WHERE s.page = p.name) AS statements
                  FROM pages p LEFT JOIN locations USING (page) ORDER BY page`),
      // Digests, so that a difference can be read when there is one.
      articles: all('SELECT article, page, position, line FROM articles ORDER BY article').map(
        ({ line, ...rest }) => ({ ...rest, sha256: createHash('sha256').update(String(line)).digest('hex') }),
      ),
      across: groupsOf(path),
      found: all("SELECT rowid FROM statement_search WHERE statement_search MATCH 'ferry OR harbour'"),
    }
  } finally {
    db.close()
  }
}

/** A short story with a holder, a quotation, a place and a day. Its people and organisations are invented. */
function inventedPage(page: number): string {
  const harbour = ['Gdansk', 'Valletta', 'Bergen', 'Odesa'][page % 4]!
  return `Harbour of ${harbour} counts ${page + 2} late ships

${harbour.toUpperCase()}, ${(page % 27) + 1} May 2024 - The ferry company of ${harbour} said on Tuesday that ${page + 2} ships were late.

"Nobody waits ${page + 3} days for a ferry," said Marta Ellerby${page}, who runs the harbour. She denied that the crews were on strike.
`
}

/** Numbers from 0 to 1, always the same ones (mulberry32, public domain, by Tommy Ettinger). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
