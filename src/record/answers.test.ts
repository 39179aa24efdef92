import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { recordMakers } from '../../test/record-makers.ts'
import type { RecordLine } from '../types/line.ts'
import type { Listing } from './lists.ts'
import { parseQuestion } from './question.ts'
import type { RecordStore } from './record.ts'

const gdynia = { geonames: 3099424, lat: 54.52, lon: 18.53, country: 'PL', admin1: 'Pomerania' }

const harbour = madeLine({
  name: 'harbour.txt',
  title: 'Dockers reject offer',
  publisher: 'The Quay',
  published: '2024-05-14',
  text: 'Halina Brzozowska of the union said: "We were offered words, not wages." Infrastructure Minister Tomasz Zawilski denied on Monday that Halina Brzozowska had blocked ships in Gdynia. Warsaw is silent. The strike began on 5 May.',
  roles: { 'Tomasz Zawilski': 'Infrastructure Minister' },
  aliases: { 'Halina Brzozowska': ['Brzozowska'] },
  places: { Gdynia: gdynia, Warsaw: { lat: 52.2, lon: 21, country: 'PL', sense: 'metonym' } },
  statements: [
    {
      who: 'Halina Brzozowska',
      words: '"We were offered words, not wages."',
      verbatim: '"We were offered words, not wages."',
    },
    {
      who: 'Tomasz Zawilski',
      words: 'that Halina Brzozowska had blocked ships in Gdynia',
      stance: 'denies',
      said: ['on Monday', '2024-05-13'],
    },
    { words: 'Warsaw is silent' },
    { words: 'The strike began on 5 May' },
  ],
  events: [
    {
      ...{ word: 'blocked', type: 'COERCE', place: 'Gdynia', actors: ['Halina Brzozowska'] },
      ...{ recipients: ['Tomasz Zawilski'], status: 'disputed', told: { s2: 'denies', s4: 'asserts' } },
    },
    { word: 'silent', type: 'SPEECH', place: 'Warsaw' },
    { word: 'strike', when: ['5 May', '2024-05-05'] },
  ],
})
const ferry = madeLine({
  name: 'ferry.txt',
  title: 'Ferry to Gozo',
  publisher: 'Island Wire',
  published: '2025-02-11',
  text: 'Deputy Minister Tomasz Zawilski claimed ships sail at night to Gdynia. Soldiers left.',
  roles: { 'Tomasz Zawilski': 'Deputy Minister' },
  places: { Gdynia: gdynia },
  statements: [
    { who: 'Tomasz Zawilski', words: 'ships sail at night to Gdynia' },
    { words: 'Soldiers left' },
  ],
  events: [{ word: 'left', type: 'RETREAT' }],
})
const undated = madeLine({
  name: 'undated.txt',
  text: 'Jan Ångström said ships came.',
  statements: [{ who: 'Jan Ångström', words: 'ships came' }],
})

describe.each(recordMakers)('looking around in a record in %s', (_name, open) => {
  let folder: string
  let store: RecordStore

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
    store = await open(folder)
    for (const line of [harbour, ferry, undated]) await add(line)
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  const add = (line: RecordLine): Promise<void> => store.add(line.page, [line], 'light')
  const q = parseQuestion

  test.each([
    '',
    'ships',
    'who:zawilski',
    'about:brzozowska',
    'place:gdynia',
    'publisher:quay',
    'publisher:"island wire" ships',
    'stance:denies',
    'mode:direct stance:asserts',
    'since:2025',
    'until:2024-05-13',
    'ships since:2024 stance:denies stance:asserts',
    'nothing at all',
  ])('gives the statements that "ask" gives, in its order: %s', async (query) => {
    const { items, total, next } = await store.statements(q(query))
    const asked = await store.ask(q(query), { limit: 100 })
    expect(items).toEqual(asked)
    expect([total, next]).toEqual([asked.length, null])
    const every: unknown[] = []
    for await (const rows of store.everyStatement(q(query))) every.push(...rows)
    expect(every).toEqual(asked)
    expect((await store.facets(q(query))).total).toBe(asked.length)
  })

  test('leads through a list page by page', async () => {
    const all = (await store.statements(q(''))).items
    const seen = await pages((after) => store.statements(q(''), { limit: 2, after }))
    expect(seen).toEqual(all)
    const holders = await pages((after) => store.holders({ limit: 1, after }))
    expect(holders).toHaveLength(3)
  })

  test('goes on where it was when something new has come before that', async () => {
    const before = (await store.heads(q(''))).items
    const first = await store.heads(q(''), { limit: 1 })
    await add(madeLine({ published: '2025-12-01', text: 'Late news.', statements: [{ words: 'Late news' }] }))
    const second = await store.heads(q(''), { limit: 1, after: first.next })
    expect([...first.items, ...second.items]).toEqual(before.slice(0, 2))
  })

  test.each(['x', '-1', '1', '1.', '1.1.1', '1e3.1', '99999999999999999999.1', "'; DROP TABLE"])(
    'refuses a place in a list that it never gave: %s',
    async (after) => {
      await expect(store.statements(q(''), { after })).rejects.toMatchObject({ code: 'record/bad-cursor' })
    },
  )

  test('lists articles, the latest first, and only those with a statement that fits', async () => {
    const titles = async (query: string): Promise<unknown[]> =>
      (await store.heads(q(query))).items.map(({ title }) => title)
    expect(await titles('')).toEqual(['Ferry to Gozo', 'Dockers reject offer', null])
    expect(await titles('stance:denies')).toEqual(['Dockers reject offer'])
    expect((await store.heads(q('stance:denies'))).items).toEqual([
      {
        id: harbour.id,
        title: 'Dockers reject offer',
        publisher: 'The Quay',
        authors: [],
        published: '2024-05-14',
        publishedBasis: 'stated',
        language: 'en',
        page: 'harbour.txt',
        url: null,
        statements: 4,
        holders: 2,
      },
    ])
  })

  test('tells how what fits divides', async () => {
    expect(await store.facets(q('ships'))).toEqual({
      total: 3,
      articles: 3,
      origins: 0,
      unknownOrigins: 3,
      speakers: 2,
      stance: [
        { name: 'asserts', count: 2 },
        { name: 'denies', count: 1 },
      ],
      mode: [{ name: 'indirect', count: 3 }],
      who: [
        { name: 'Tomasz Zawilski', count: 2 },
        { name: 'Jan Ångström', count: 1 },
      ],
      publisher: [
        { name: 'Island Wire', count: 1 },
        { name: 'The Quay', count: 1 },
      ],
      place: [{ name: 'Gdynia', count: 2 }],
      month: [
        { name: '2024-05', count: 1 },
        { name: '2025-02', count: 1 },
      ],
    })
  })

  test.each([
    [{}, ['Tomasz Zawilski', 'Halina Brzozowska', 'Jan Ångström']],
    [{ text: 'zaw' }, ['Tomasz Zawilski']],
    [{ text: 'ANGSTROM jan' }, ['Jan Ångström']],
    [{ text: 'awilski' }, []],
    [{ type: 'government' as const }, []],
  ])('finds holders by %o', async (options, names) => {
    expect((await store.holders(options)).items.map(({ name }) => name)).toEqual(names)
  })

  test('tells who somebody is and what they say', async () => {
    expect(await store.who('Tomasz Zawilski')).toMatchObject({
      ...{ id: 'person/tomasz-zavilski', name: 'Tomasz Zawilski', type: 'person' },
      ...{ statements: { total: 2 }, quotations: 0, backing: { articles: 2 } },
      aliases: [],
      roles: [
        { title: 'Deputy Minister', from: '2025-02-11', to: '2025-02-11', count: 1 },
        { title: 'Infrastructure Minister', from: '2024-05-14', to: '2024-05-14', count: 1 },
      ],
      stances: [
        { name: 'asserts', count: 1 },
        { name: 'denies', count: 1 },
      ],
      publishers: [
        { name: 'Island Wire', count: 1 },
        { name: 'The Quay', count: 1 },
      ],
      speaksOf: [{ name: 'Halina Brzozowska', count: 1 }],
      spokenOfBy: [],
      months: [
        { name: '2024-05', count: 1 },
        { name: '2025-02', count: 1 },
      ],
    })
    expect(await store.who('Halina Brzozowska')).toMatchObject({
      aliases: ['Brzozowska'],
      spokenOfBy: [{ name: 'Tomasz Zawilski', count: 1 }],
    })
    expect(await store.who('Zawilski')).toEqual(await store.who('person/tomasz-zavilski'))
    expect(await store.who('Zawil')).toBeNull()
  })

  test('puts what happened and what was said in order of time, and nothing on a day it does not know', async () => {
    const { events, statements, truncated, undated: none } = await store.timeline(q(''))
    expect(events).toEqual([
      expect.objectContaining({ words: 'strike', from: '2024-05-05', to: '2024-05-05', approx: false }),
    ])
    expect(statements.map(({ who, from, basis }) => [who, from, basis])).toEqual([
      ['Tomasz Zawilski', '2024-05-13', 'said'],
      ['Halina Brzozowska', '2024-05-14', 'published'],
      ['Tomasz Zawilski', '2025-02-11', 'published'],
    ])
    expect([truncated, none]).toEqual([false, { events: 3, statements: 1 }])
  })

  test('who asks for events gets with each statement those it tells of, and who else tells of them', async () => {
    const [row, ...others] = (await store.statements(q('event:COERCE stance:denies'))).items
    expect(others).toEqual([])
    expect(row!.events).toEqual([
      {
        ...{ event: 'v1', type: 'COERCE', status: 'disputed', words: 'blocked', places: ['Gdynia'] },
        ...{ actors: ['Halina Brzozowska'], recipients: ['Tomasz Zawilski'], from: null, to: null },
        told: [
          { who: 'Tomasz Zawilski', as: 'denies' },
          { who: 'article', as: 'asserts' },
        ],
      },
    ])
    expect((await store.statements(q('stance:denies'))).items[0]).not.toHaveProperty('events')
  })

  test('gives the latest of a long timeline, and says that there is more', async () => {
    const { statements, truncated } = await store.timeline(q(''), { limit: 1 })
    expect(statements.map(({ from }) => from)).toEqual(['2025-02-11'])
    expect(truncated).toBe(true)
  })

  test('puts literal places on the map, and governments called by their capitals nowhere', async () => {
    const { places, unlocated, unlocatedTotal, truncated } = await store.map(q(''))
    expect(places).toEqual([
      {
        ...{ name: 'Gdynia', ...gdynia, precision: 'town' },
        mentions: 2,
        articles: 2,
        events: [
          {
            ...{ article: harbour.id, event: 'v1', type: 'COERCE', status: 'disputed', words: 'blocked' },
            ...{ actors: ['Halina Brzozowska'], recipients: ['Tomasz Zawilski'], from: null, to: null },
            told: [
              { who: 'Tomasz Zawilski', as: 'denies' },
              { who: 'article', as: 'asserts' },
            ],
          },
        ],
        eventTotal: 1,
      },
    ])
    expect(unlocated.map(({ words }) => words).sort()).toEqual(['left', 'silent', 'strike'])
    expect([unlocatedTotal, truncated]).toEqual([3, false])
    expect((await store.map(q('stance:denies'))).places).toMatchObject([{ mentions: 1, articles: 1 }])
  })

  test.each([
    ['who:zaw', ['who:"Tomasz Zawilski"']],
    ['stance:denies who:"tomasz za', ['who:"Tomasz Zawilski"']],
    ['stance:de', ['stance:denies', 'stance:declines-to-comment', 'stance:declines-to-confirm']],
    ['place:gd', ['place:"Gdynia"']],
    ['about:brz', ['about:"Halina Brzozowska"']],
    ['since:20', []],
    ['nobody:x', []],
    ['ships sin', ['since:']],
    ['publisher:the', ['publisher:"The Quay"']],
    ['constructor:x', []],
    [
      '',
      [
        ...['who:', 'about:', 'place:', 'publisher:', 'stance:', 'mode:'],
        ...['status:', 'event:', 'since:', 'until:'],
      ],
    ],
    ['status:dis', ['status:disputed']],
    ['event:as', ['event:ASSAULT']],
  ])('knows what could follow %s', async (text, terms) => {
    const found = (await store.suggest(text)).items.map(({ term }) => term)
    expect(found.sort()).toEqual([...terms].sort())
    for (const term of terms.filter((one) => !one.endsWith(':'))) expect(() => q(term)).not.toThrow()
  })

  test('sees at once what another process adds, replaces or takes out of date', async () => {
    expect((await store.facets(q(''))).articles).toBe(3)
    const other = await open(folder)
    const changed = madeLine({ name: 'ferry.txt', text: 'No ships.', statements: [{ words: 'No ships' }] })
    await other.add(changed.page, [changed], 'light')
    expect((await store.statements(q('night'))).total).toBe(0)
    expect((await store.holders({ text: 'zawilski' })).items).toMatchObject([{ statements: 1 }])
    // The last page, so that SQLite uses the numbers of its rows again.
    const again = madeLine({
      name: 'ferry.txt',
      text: changed.text,
      statements: [{ who: 'No', words: 'ships', stance: 'denies' }],
    })
    await other.replace(again.page, [again], 'neural')
    await other.close()
    expect((await store.statements(q('stance:denies who:no'))).items).toMatchObject([{ words: 'ships' }])
    expect((await store.holders({ text: 'no' })).items).toMatchObject([{ statements: 1 }])
  })

  test('is empty where nothing is on record', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'onrecord-'))
    const none = await open(empty)
    expect(await none.statements(q(''))).toEqual({ items: [], total: 0, next: null })
    expect(await none.facets(q(''))).toMatchObject({ total: 0, articles: 0, stance: [] })
    expect(await none.timeline(q(''))).toMatchObject({ events: [], statements: [], truncated: false })
    expect(await none.map(q(''))).toMatchObject({ places: [], unlocated: [], truncated: false })
    expect((await none.holders()).items).toEqual([])
    await none.close()
    rmSync(empty, { recursive: true })
  })
})

async function pages<T>(page: (after: string | null) => Promise<Listing<T>>): Promise<T[]> {
  const all: T[] = []
  let after: string | null = null
  do {
    const { items, next }: Listing<T> = await page(after)
    all.push(...items)
    after = next
  } while (after !== null)
  return all
}
