import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { groupsOf } from '../groups-of.ts'
import type { Campaign } from './campaign.ts'
import { type Child, startChild } from './child.ts'
import { inventedPage } from './invented-page.ts'
import { randomNumbers } from './random.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const PAGES = 12

/**
 * Two `read --into` at a time are killed, begun again and killed again until their records are complete; then they start
 * on new records, until there were so many kills. Most kills fall into the writing of pages, some into the start.
 */
export async function killReaders(wanted: number, folder: string): Promise<Campaign> {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  for (let page = 0; page < PAGES; page++) {
    writeFileSync(join(folder, 'pages', `${String(page).padStart(2, '0')}.txt`), inventedPage(page))
  }
  const undisturbed = join(folder, 'undisturbed.db')
  const writing = await readUndisturbed(folder, undisturbed)
  const expected = contentOf(undisturbed)
  assert.equal(expected.pages.length, PAGES)

  const random = randomNumbers(20_240_514)
  let kills = 0
  let midst = 0
  let acknowledged = 0
  let records = 0
  const work = async (): Promise<void> => {
    while (kills < wanted) {
      // Every other record is read by two workers.
      const workers = (records % 2) + 1
      const record = join(folder, `killed-${records++}.db`)
      let onRecord = 0
      for (let isComplete = false; !isComplete; ) {
        const reader = startReader(folder, record, workers)
        if (kills < wanted) {
          const pages = random() < 0.2 ? 0 : onRecord + 1
          await Promise.race([firstPages(record, pages), reader.end])
          await Promise.race([setTimeout(random() * writing), reader.end])
          reader.process.kill('SIGKILL')
        }
        const code = await reader.end
        assert.ok(code === 0 || code === null, reader.errors())
        isComplete = code === 0
        if (!isComplete) kills++
        // Looking also mends what the kill left behind, so some of it is left for the next reader to mend.
        if (!isComplete && random() < 0.5) continue
        // Whatever is on record is whole, and nothing that was on record is lost.
        const content = contentOf(record)
        const { pages } = content
        assert.deepEqual(pages, expected.pages.slice(0, pages.length))
        assert.ok(pages.length >= onRecord, `${pages.length} pages, and ${onRecord} were on record`)
        acknowledged += pages.length - onRecord
        onRecord = pages.length
        if (isComplete) assert.deepEqual(content, expected)
        else if (onRecord > 0 && onRecord < PAGES) midst++
      }
    }
  }
  await Promise.all([work(), work()])
  return { kills, midst, acknowledged, records }
}

/** Reads all pages and tells how many milliseconds there are between the first page on record and the last. */
async function readUndisturbed(folder: string, record: string): Promise<number> {
  const reader = startReader(folder, record, 1)
  await Promise.race([firstPages(record, 1), reader.end])
  const begun = performance.now()
  await Promise.race([firstPages(record, PAGES), reader.end])
  const writing = performance.now() - begun
  assert.equal(await reader.end, 0, reader.errors())
  return writing
}

function startReader(folder: string, record: string, workers: number): Child {
  const how = ['--tagger', 'light', '--workers', String(workers)]
  return startChild(MAIN, ['read', join(folder, 'pages'), '--into', record, ...how])
}

/** Waits until so many pages are on record. */
async function firstPages(record: string, count: number): Promise<void> {
  while (existsSync(record) ? pagesOn(record) < count : true) await setTimeout(10)
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
    assert.deepEqual(all('PRAGMA integrity_check'), [{ integrity_check: 'ok' }])
    assert.deepEqual(all('PRAGMA foreign_key_check'), [])
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
