import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Campaign } from './campaign.ts'
import { type Child, startChild } from './child.ts'
import { inventedPage } from './invented-page.ts'
import type { Places } from './places.ts'
import { randomNumbers } from './random.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const PAGES = 12

/**
 * Two `read --into` at a time are killed, begun again and killed again until their records are complete; then they start
 * on new records, until there were so many kills. Most kills fall into the writing of pages, some into the start.
 */
export async function killReaders(wanted: number, folder: string, places: Places): Promise<Campaign> {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  for (let page = 0; page < PAGES; page++) {
    writeFileSync(join(folder, 'pages', `${String(page).padStart(2, '0')}.txt`), inventedPage(page))
  }
  const writing = await readUndisturbed(folder, places, 'undisturbed')
  const expected = await contentOf(places, 'undisturbed')
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
      const record = `killed-${records++}`
      let onRecord = 0
      for (let isComplete = false; !isComplete; ) {
        const reader = startReader(folder, places.addressOf(record), workers)
        if (kills < wanted) {
          const pages = random() < 0.2 ? 0 : onRecord + 1
          await Promise.race([firstPages(places, record, pages), reader.end])
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
        const content = await contentOf(places, record)
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
async function readUndisturbed(folder: string, places: Places, record: string): Promise<number> {
  const reader = startReader(folder, places.addressOf(record), 1)
  await Promise.race([firstPages(places, record, 1), reader.end])
  const begun = performance.now()
  await Promise.race([firstPages(places, record, PAGES), reader.end])
  const writing = performance.now() - begun
  assert.equal(await reader.end, 0, reader.errors())
  return writing
}

function startReader(folder: string, record: string, workers: number): Child {
  const how = ['--tagger', 'light', '--workers', String(workers)]
  return startChild(MAIN, ['read', join(folder, 'pages'), '--into', record, ...how])
}

/** Waits until so many pages are on record. */
async function firstPages(places: Places, record: string, count: number): Promise<void> {
  while ((await places.pagesOn(record)) < count) await setTimeout(10)
}

interface Content {
  readonly pages: unknown[]
  readonly articles: unknown[]
  readonly found: unknown[]
  readonly across: object
}

/** Everything on record but the times of reading; nothing when the reader was killed before it made the tables. */
async function contentOf(places: Places, record: string): Promise<Content> {
  const found = await places.look(record, async (all, search) => ({
    pages: await all(`SELECT sha256, name, read_by, location, version, superseded_at,
                        (SELECT count(*) FROM articles a WHERE a.page = p.page) AS articles,
                        (SELECT count(*) FROM statements s JOIN articles a USING (article) WHERE a.page = p.page) AS statements
                      FROM pages p LEFT JOIN locations USING (page) ORDER BY page`),
    // Digests, so that a difference can be read when there is one.
    articles: (
      await all('SELECT sha256 AS page, position, line FROM articles JOIN pages USING (page) ORDER BY 1, 2')
    ).map(({ line, ...rest }) => ({
      ...rest,
      sha256: createHash('sha256').update(String(line)).digest('hex'),
    })),
    found:
      await all(`SELECT sha256, a.position AS article, s.position FROM (${search}) f JOIN statements s ON s.statement = f.row
                      JOIN articles a USING (article) JOIN pages USING (page) ORDER BY 1, 2, 3`),
  }))
  if (found === null) return { pages: [], articles: [], found: [], across: {} }
  return { ...found, across: await places.groupsOf(record) }
}
