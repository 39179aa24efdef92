import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  type Chunker,
  textPositionSelectorMatcher,
  textQuoteSelectorMatcher,
} from '@apache-annotator/selector'
import { check as checkGeoJson } from '@placemarkio/check-geojson'
import { parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Annotation,
  exportRecord,
  findExport,
  parseQuestion,
  type RecordLine,
  type RecordStore,
  type StatementRow,
  statementRows,
} from '../src/record.ts'
import { EVENT_TABLE, type EventType } from '../src/types/event.ts'
import { type ExampleRecord, exampleRecord } from './example-record.ts'
import { madeLine } from './made-line.ts'
import { findPeers, openWithPeer } from './peers/find-peers.ts'

/** A name and words with everything that a format may have to escape, and letters beyond the basic plane. */
const NAME = '=cmd("x") & <b>{Ö}\\_%'
const WORDS = `the turnstile 🐢 would "never" close; ]]> {not} \\once, 100%`
const TITLE = '+Ferry & quay: 𝔞 "test"'
const TEXT = `🐢 On Friday ${NAME} denied that ${WORDS} in Gdansk.`

const python = findPeers()
if (python === null) {
  console.warn(
    'Exports are not opened by the programs they are for: "npm run peers" installs those (Python, 600 MB), or ONRECORD_PEERS names a Python that has them.',
  )
}

let record: ExampleRecord
let folder: string
let line: RecordLine

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-peers-'))
  record = await exampleRecord()
  line = madeLine({
    text: TEXT,
    id: 'made/1',
    title: TITLE,
    publisher: 'The Quay & Post',
    published: '2024-05-17',
    roles: {},
    places: { Gdansk: { lat: 54.35, lon: 18.65, country: 'PL' } },
    statements: [{ who: NAME, words: WORDS, stance: 'denies', said: ['Friday', '2024-05-17'] }],
    events: [
      {
        word: 'close',
        type: 'COERCE',
        actors: [NAME],
        place: 'Gdansk',
        status: 'did-not-happen',
        told: { s1: 'denies' },
        when: ['Friday', '2024-05-17'],
      },
    ],
  })
  await record.store.add(
    { ...line.page, url: 'https://quay.example/a?b=1&c=%20d#e_f' },
    [{ ...line, page: { ...line.page, url: 'https://quay.example/a?b=1&c=%20d#e_f' } }],
    'light',
  )
}, 120_000)

afterAll(async () => {
  await record?.close()
  if (folder) rmSync(folder, { recursive: true })
})

/** Writes an export into a file, and returns its path. */
async function written(name: string, options: { readonly query?: string; readonly bom?: boolean } = {}) {
  const one = findExport(name)!
  const parts: Uint8Array[] = []
  const question = options.query === undefined ? null : parseQuestion(options.query)
  const { bom = false, query = '' } = options
  for await (const part of await exportRecord(record.store, one, { question, bom, asked: query })) {
    parts.push(Buffer.from(part as string))
  }
  const path = join(folder, `${name}.${one.ending}`)
  writeFileSync(path, Buffer.concat(parts))
  return { path, text: Buffer.concat(parts).toString('utf8') }
}

async function lines(store: RecordStore): Promise<RecordLine[]> {
  const all: RecordLine[] = []
  for await (const article of store.articles()) all.push(article)
  return all
}

async function rows(): Promise<StatementRow[]> {
  return (await lines(record.store)).flatMap((line) => statementRows(line))
}

describe('opened by libraries of npm', () => {
  test('annotations: Apache Annotator finds the words at both selectors', async () => {
    const { items } = JSON.parse((await written('annotations')).text) as { items: Annotation[] }
    const texts = new Map((await lines(record.store)).map((one) => [one.id, one.text]))
    expect(items.length).toBe((await rows()).length)
    for (const { id, target } of items) {
      const article = decodeURIComponent(/^urn:onrecord:([^:]*):s\d+$/.exec(id)![1]!)
      for (const one of target as readonly Target[]) {
        const [quote, position] = one.selector
        for (const ranges of [textQuoteSelectorMatcher(quote), textPositionSelectorMatcher(position)]) {
          const found: string[] = []
          for await (const { startIndex, endIndex } of ranges(wholeText(texts.get(article)!))) {
            found.push(texts.get(article)!.slice(startIndex, endIndex))
          }
          expect(found).toContain(quote.exact)
        }
      }
    }
  })

  test('geojson: check-geojson, which holds to RFC 7946, accepts it', async () => {
    const found = checkGeoJson((await written('geojson')).text)
    expect(found).toMatchObject({ type: 'FeatureCollection' })
    const features = (found as { features: { geometry: unknown; properties: Record<string, unknown> }[] })
      .features
    expect(features.find(({ properties }) => properties.article === 'made/1')).toMatchObject({
      geometry: { type: 'Point', coordinates: [18.65, 54.35] },
      properties: { kind: 'event', actors: NAME, status: 'did-not-happen', denied_by: NAME },
    })
  })

  test('rss: feedsmith reads back what was written', async () => {
    const feed = parseRssFeed((await written('rss', { query: 'turnstile' })).text)
    expect(feed.title).toBe('Onrecord: turnstile')
    expect(feed.items).toHaveLength(1)
    expect(feed.items![0]!.title!.trim()).toBe(`${NAME} denies: ${WORDS}`)
  })
})

describe.skipIf(python === null)('opened by programs of others', { timeout: 120_000 }, () => {
  const opened = async <T>(name: string, options?: Parameters<typeof written>[1], ...more: string[]) =>
    openWithPeer(python!, name, (await written(name, options)).path, ...more) as T

  test('followthemoney: FollowTheMoney validates every entity, and no reference dangles', async () => {
    const seen = await opened<{ counts: Record<string, number>; dangling: string[] }>('followthemoney')
    expect(seen.counts).toMatchObject({
      Article: (await lines(record.store)).length,
      Note: (await rows()).length,
      Event: (await lines(record.store)).reduce((sum, { events }) => sum + events.length, 0),
    })
    expect(seen.counts.Person).toBeGreaterThan(10)
    expect(seen.dangling).toEqual([])
  })

  test('followthemoney: somebody in two articles is one entity', async () => {
    const names = (await written('followthemoney')).text
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one) as { schema: string; properties: { name?: string[] } })
      .filter(({ schema }) => schema === 'Person' || schema === 'Organization' || schema === 'PublicBody')
      .map(({ properties }) => properties.name![0])
    expect(new Set(names).size).toBe(names.length)
  })

  test('parquet: DuckDB reads rows and types', async () => {
    const seen = await opened<Table>('parquet')
    expect(seen.columns).toMatchObject({
      who: 'VARCHAR',
      said_from: 'DATE',
      start: 'INTEGER',
      confidence: 'DOUBLE',
    })
    expect(seen.rows).toHaveLength((await rows()).length)
    expect(seen.rows.find(({ article }) => article === 'made/1')).toMatchObject({
      who: NAME,
      words: WORDS,
      stance: 'denies',
      said_from: '2024-05-17',
      title: TITLE,
      role: null,
    })
  })

  test('events-parquet: DuckDB reads who tells an event, and where and when', async () => {
    const seen = await opened<Table>('events-parquet')
    expect(seen.rows.find(({ article }) => article === 'made/1')).toMatchObject({
      trigger: 'close',
      type: 'COERCE',
      status: 'did-not-happen',
      according_to: `${NAME} (denies)`,
      denied_by: NAME,
      actors: NAME,
      places: 'Gdansk',
      latitude: 54.35,
      from: '2024-05-17',
    })
    const empty = await opened<Table>('events-parquet', { query: 'nobodysaidthis' })
    expect(empty.rows).toEqual([])
    expect(Object.keys(empty.columns)).toContain('trigger')
  })

  test.each(['csv', 'events', 'sources'])(
    '%s: DuckDB reads it, with a byte order mark, too',
    async (name) => {
      const plain = await opened<{ columns: string[]; rows: string[][] }>(name)
      const marked = await opened<{ columns: string[]; rows: string[][] }>(name, { bom: true })
      expect(marked).toEqual(plain)
      expect((await written(name, { bom: true })).text.startsWith('\ufeff')).toBe(true)
      expect(plain.rows.flat()).toContain(`'${NAME}`)
    },
  )

  test('xlsx: openpyxl reads three sheets, and no cell is a formula', async () => {
    const seen = await opened<{ sheets: Record<string, unknown[][]>; formulas: number }>('xlsx')
    expect(seen.formulas).toBe(0)
    const { Statements, Events, Articles } = seen.sheets
    expect(Statements).toHaveLength(1 + (await rows()).length)
    expect(Statements!.flat()).toEqual(expect.arrayContaining([NAME, WORDS, TITLE]))
    expect(Events!.flat()).toEqual(expect.arrayContaining(['close', 'COERCE', 54.35, '2024-05-17']))
    expect(Articles).toHaveLength(1 + (await lines(record.store)).length)
  })

  test('gexf: NetworkX reads nodes and edges with their values', async () => {
    const seen = await opened<{
      nodes: Record<string, { label: string; type: string; statements: number }>
      edges: [string, string, { stance: string; articles: number; weight: number }][]
    }>('gexf')
    const nodes = Object.values(seen.nodes)
    expect(nodes).toContainEqual({ label: NAME, type: 'person', statements: 1 })
    expect(seen.edges.length).toBeGreaterThan(5)
    for (const [from, to, { stance, weight, articles }] of seen.edges) {
      expect([seen.nodes[from], seen.nodes[to]]).not.toContain(undefined)
      expect(stance).not.toBe('')
      expect(weight).toBeGreaterThanOrEqual(articles)
    }
  })

  test('geojson: GDAL reads points in WGS 84', async () => {
    const seen = await opened<{ crs: string; type: string; features: number; fields: string[] }>('geojson')
    expect(seen).toMatchObject({ crs: 'EPSG:4326', type: 'Point' })
    expect(seen.features).toBeGreaterThan(10)
    expect(seen.fields).toEqual(expect.arrayContaining(['trigger', 'according_to', 'place']))
  })

  test('rss: feedparser reads it without a complaint', async () => {
    const seen = await opened<{ version: string; entries: Record<string, string>[] }>('rss', {
      query: 'turnstile',
    })
    expect(seen.version).toBe('rss20')
    expect(seen.entries).toEqual([
      {
        title: `${NAME} denies: ${WORDS}`,
        link: 'https://quay.example/a?b=1&c=%20d#e_f',
        id: 'urn:onrecord:made%2F1:s1',
        author: NAME,
        published: 'Fri, 17 May 2024 00:00:00 GMT',
        summary: `${TITLE} · The Quay & Post · 2024-05-17`,
      },
    ])
  })

  test('ris: rispy reads a citation for each statement', async () => {
    const seen = await opened<Record<string, unknown>[]>('ris', { query: 'turnstile' })
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({
      type_of_reference: 'NEWS',
      id: 'made-1-s1',
      title: TITLE,
      secondary_title: 'The Quay & Post',
      date: '2024/05/17/',
      urls: ['https://quay.example/a?b=1&c=%20d#e_f'],
      abstract: `${NAME} denies: ${WORDS}`,
    })
    expect(seen[0]!.access_date).toMatch(/^\d{4}\/\d\d\/\d\d\/$/)
    expect(await opened<unknown[]>('ris')).toHaveLength((await rows()).length)
  })

  test('bibtex: bibtexparser reads a citation for each statement', async () => {
    const seen = await opened<Record<string, string>[]>('bibtex', { query: 'turnstile' })
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({
      key: 'made-1-s1',
      journal: 'The Quay \\& Post',
      date: '2024-05-17',
      url: 'https://quay.example/a?b=1&c=%20d#e_f',
      urldate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(seen[0]!.note).toContain('denies')
    expect(seen[0]!.note).toContain('100\\%')
    expect(await opened<unknown[]>('bibtex')).toHaveLength((await rows()).length)
  })

  test('csl-json: citeproc prints it in a style', async () => {
    const seen = await opened<string[]>('csl-json', { query: 'turnstile' })
    expect(seen).toHaveLength(1)
    expect(seen[0]).toContain('2024')
    expect(seen[0]).toContain('The Quay & Post')
    expect(await opened<unknown[]>('csl-json')).toHaveLength((await rows()).length)
  })

  test('schema-org: PyLD expands it to terms of Schema.org', async () => {
    const seen = await opened<Record<string, number>>('schema-org')
    const { length } = (await rows()).filter(({ words }) => words !== '')
    expect(Object.keys(seen).sort()).toEqual(
      ['Claim', 'NewsArticle', 'Quotation'].map((type) => `https://schema.org/${type}`),
    )
    expect(seen['https://schema.org/Claim']! + seen['https://schema.org/Quotation']!).toBe(length)
  })

  test('plover, jsonl: DuckDB reads a row for each event, and for each article', async () => {
    const all = await lines(record.store)
    const coded = all.flatMap(({ events }) => events).filter(({ type }) => isPlover(type))
    expect(await opened('plover')).toEqual({ rows: coded.length })
    expect(await opened('jsonl')).toEqual({ rows: all.length })
  })

  test('datasette: every view opens with its facets, and every query runs', async () => {
    const { file } = await record.store.summary()
    const seen = await opened<{
      views: Record<string, number>
      facets: string[]
      queries: Record<string, [status: number, rows: number]>
      described: boolean
    }>('datasette', {}, file)
    expect(Object.keys(seen.views).sort()).toEqual(viewsIn(file))
    expect(new Set(Object.values(seen.views))).toEqual(new Set([200]))
    expect(seen.facets).toContain('stance')
    expect(seen.queries.denials![1]).toBeGreaterThan(0)
    expect(seen.queries.words).toEqual([200, 1])
    expect(seen.described).toBe(true)
  })
})

interface Table {
  readonly columns: Record<string, string>
  readonly rows: Record<string, unknown>[]
}

interface Target {
  readonly selector: readonly [
    {
      readonly type: 'TextQuoteSelector'
      readonly exact: string
      readonly prefix: string
      readonly suffix: string
    },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ]
}

/** A text as Apache Annotator takes it: here in one piece. */
function wholeText(data: string): Chunker {
  return {
    currentChunk: { data },
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  }
}

function isPlover(type: EventType): boolean {
  return EVENT_TABLE[type].plover
}

function viewsIn(file: string): string[] {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const all = db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'v\\_%' ESCAPE '\\'")
      .all()
    return all.map(({ name }) => String(name)).sort()
  } finally {
    db.close()
  }
}
