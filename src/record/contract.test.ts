import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { recordMakers } from '../../test/record-makers.ts'
import type { RecordLine } from '../types/line.ts'
import { parseQuestion } from './question.ts'
import type { RecordStore } from './record.ts'

const harbour = madeLine({
  name: 'harbour.txt',
  title: 'Dockers reject offer',
  published: '2024-05-14',
  text: 'Halina Brzozowska of the union said: "We were offered words, not wages." Infrastructure Minister Tomasz Zawilski denied on Monday that soldiers would unload ships in Gdynia. The strike began nine days ago.',
  roles: { 'Tomasz Zawilski': 'Infrastructure Minister' },
  places: { Gdynia: 'PL' },
  statements: [
    {
      who: 'Halina Brzozowska',
      words: '"We were offered words, not wages."',
      verbatim: '"We were offered words, not wages."',
    },
    {
      who: 'Tomasz Zawilski',
      words: 'that soldiers would unload ships in Gdynia',
      stance: 'denies',
      said: ['on Monday', '2024-05-13'],
    },
    { words: 'The strike began nine days ago' },
  ],
})
const ferry = madeLine({
  name: 'ferry.txt',
  title: 'Ferry to Gozo',
  publisher: 'The Süd Wire',
  published: '2025-02-11',
  text: 'Ġużeppi Farrugello claimed ships sail at night. Soldiers left.',
  statements: [{ who: 'Ġużeppi Farrugello', words: 'ships sail at night' }, { words: 'Soldiers left' }],
})
const undated = madeLine({
  name: 'undated.txt',
  text: 'Nobody knows when ships came.',
  statements: [{ words: 'ships came' }],
})

describe.each(recordMakers)('a record in %s', (_name, open) => {
  let folder: string
  let store: RecordStore

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
    store = await open(folder)
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  const add = (...lines: RecordLine[]): Promise<void> => store.add(lines[0]!.page, lines, 'light')
  const read = async (options = {}): Promise<RecordLine[]> => collect(store.articles(options))
  const ask = async (query: string): Promise<string[]> =>
    (await store.ask(parseQuestion(query))).map(({ words }) => words)

  test('gives articles back exactly as they were put in, in the order of reading', async () => {
    await add(harbour)
    await add(ferry)
    expect((await read()).map((line) => JSON.stringify(line))).toEqual(
      [harbour, ferry].map((line) => JSON.stringify(line)),
    )
  })

  test('keeps every text to the letter: lone surrogates, null characters and all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\0', '"', 'é', '😀') }),
        async (text, odd) => {
          const line = madeLine({ text: text + odd, title: odd, statements: [{ words: text }] })
          await add(line)
          expect(await collect(store.articles({ sha256: line.page.sha256 }))).toEqual([line])
        },
      ),
      { numRuns: 50 },
    )
  })

  test('adds nothing when the same page is read again, or stands in a second place', async () => {
    await add(harbour)
    const before = await store.summary()
    expect(await store.revisit(harbour.page)).toBe(true)
    expect(await store.revisit({ ...harbour.page, name: 'copy.txt' })).toBe(true)
    await add(harbour)
    expect(await store.summary()).toEqual({ ...before, bytes: expect.any(Number) })
  })

  test('puts a new reading in place of the old one, where another tagger has read the page', async () => {
    const again = madeLine({
      name: 'harbour.txt',
      text: harbour.text,
      statements: [{ who: 'Tomasz Zawilski', words: 'ships in Gdynia' }],
    })
    await add(ferry)
    await add(harbour)
    await store.replace(again.page, [again], 'neural')
    expect(await read()).toEqual([ferry, again])
    expect(await ask('gdynia')).toEqual(['ships in Gdynia'])
    expect(await ask('wages')).toEqual([])
    expect(await store.summary()).toMatchObject({
      ...{ pages: 2, superseded: 0, articles: 2, statements: 3 },
      readBy: [
        { name: expect.stringMatching(/light$/), count: 1 },
        { name: expect.stringMatching(/neural$/), count: 1 },
      ],
    })
    await store.replace(again.page, [harbour], 'neural')
    expect(await read()).toEqual([ferry, again])
    expect(await store.revisit(again.page, 'neural')).toBe(true)
    expect(await store.revisit(again.page, 'neural, other weights')).toBe(false)
  })

  test('replaces nothing where the page is new', async () => {
    await store.replace(harbour.page, [harbour], 'light')
    expect(await read()).toEqual([harbour])
  })

  test('knows which tagger has read a page', async () => {
    await add(harbour)
    expect(await store.revisit(harbour.page, 'light')).toBe(true)
    expect(await store.revisit(harbour.page, 'neural')).toBe(false)
  })

  test('takes a location as it is told', async () => {
    const one = { ...harbour, page: { ...harbour.page, location: 'sent:1' } }
    const other = madeLine({ name: 'harbour.txt', text: 'Other words.' })
    await add(one)
    await add({ ...other, page: { ...other.page, location: 'sent:2' } } as RecordLine)
    expect(await store.summary()).toMatchObject({ pages: 2, superseded: 0 })
  })

  test('does not know a page before it is added', async () => {
    expect(await store.revisit(harbour.page)).toBe(false)
  })

  test('keeps the old version of a changed page, and answers from the new one', async () => {
    const changed = madeLine({
      name: 'harbour.txt',
      text: 'The dockers took the offer.',
      statements: [{ words: 'The dockers took the offer' }],
    })
    await add(harbour)
    await add(changed)
    expect(await read()).toEqual([changed])
    expect(await read({ superseded: true })).toEqual([harbour, changed])
    expect(await ask('wages')).toEqual([])
    expect(await store.find(harbour.id)).toEqual([harbour])
    expect(await store.summary()).toMatchObject({ pages: 1, superseded: 1, articles: 1, statements: 1 })
  })

  test('takes a page that is changed back for current again, without reading it twice', async () => {
    const changed = madeLine({ name: 'harbour.txt', text: 'Other words.' })
    await add(harbour)
    await add(changed)
    expect(await store.revisit(harbour.page)).toBe(true)
    expect(await read()).toEqual([harbour])
    expect(await read({ superseded: true })).toHaveLength(2)
  })

  test('keeps a page current while it stands anywhere', async () => {
    await add(harbour)
    await store.revisit({ ...harbour.page, name: 'copy.txt' })
    await add(madeLine({ name: 'harbour.txt', text: 'Other words.' }))
    expect(await read()).toHaveLength(2)
  })

  test('keeps pages from standard input apart', async () => {
    await add({ ...harbour, page: { ...harbour.page, name: '-' } })
    await add({ ...ferry, page: { ...ferry.page, name: '-' } })
    expect(await read()).toHaveLength(2)
  })

  test('keeps a page that holds no article, and why', async () => {
    const note = { code: 'articles/no-story', start: 0, end: 40, message: 'it holds menus' }
    await store.add(harbour.page, [], 'light', [note])
    expect(await store.revisit(harbour.page)).toBe(true)
    expect(await store.pageNotes(harbour.page.sha256)).toEqual([note])
    expect(await store.readAt(harbour.page.sha256)).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(await store.readAt('0'.repeat(64))).toBeNull()
    expect(await store.summary()).toMatchObject({
      pages: 1,
      articles: 0,
      noted: { total: 1, latest: [{ name: harbour.page.name, articles: 0, notes: [note] }] },
    })
  })

  test('has a word to say only of pages that there is something to say of, as last read', async () => {
    const note = { code: 'articles/no-story', start: 0, end: 40, message: 'it holds menus' }
    await add(ferry)
    await store.add(harbour.page, [], 'light', [note])
    await store.replace(harbour.page, [harbour], 'neural')
    expect(await store.pageNotes(harbour.page.sha256)).toEqual([])
    expect(await store.pageNotes(ferry.page.sha256)).toEqual([])
    expect((await store.summary()).noted).toEqual({ total: 0, latest: [] })
  })

  test('finds an article by its id, or by how its id begins', async () => {
    await add(harbour)
    await add(ferry)
    expect(await store.find(ferry.id)).toEqual([ferry])
    expect(await store.find(ferry.id.slice(0, 6))).toEqual([ferry])
    expect(await store.find('nothing')).toEqual([])
    expect(await store.find('%')).toEqual([])
    expect(await store.find('')).toEqual([])
  })

  test.each([
    ['who:brzozowska', ['"We were offered words, not wages."']],
    ['who:"Zawilski Tomasz"', ['that soldiers would unload ships in Gdynia']],
    ['who:"infrastructure minister"', ['that soldiers would unload ships in Gdynia']],
    ['who:farrugello', ['ships sail at night']],
    ['who:guzeppi', ['ships sail at night']],
    ['who:farrugello who:brzozowska', ['"We were offered words, not wages."', 'ships sail at night']],
    ['about:soldier', ['Soldiers left', 'that soldiers would unload ships in Gdynia']],
    ['soldiers stance:denies', ['that soldiers would unload ships in Gdynia']],
    ['stance:denies', ['that soldiers would unload ships in Gdynia']],
    ['mode:direct', ['"We were offered words, not wages."']],
    ['publisher:wire', ['ships sail at night', 'Soldiers left']],
    ['publisher:"wire sud" ships', ['ships sail at night']],
    ['publisher:quay', []],
    ['publisher:quay publisher:WIRE ships', ['ships sail at night']],
    ['place:gdynia', ['that soldiers would unload ships in Gdynia']],
    ['place:poland', ['that soldiers would unload ships in Gdynia']],
    ['"not wages"', ['"We were offered words, not wages."']],
    ['"wages not"', []],
    ['night gozo', ['ships sail at night']],
    ['since:2025', ['ships sail at night', 'Soldiers left']],
    ['ships until:2024-05', ['that soldiers would unload ships in Gdynia']],
    ['ships until:2024-05-13', ['that soldiers would unload ships in Gdynia']],
    ['ships until:2024-05-12', []],
    [
      'since:2024-05-14 until:2024-05-14',
      ['"We were offered words, not wages."', 'The strike began nine days ago'],
    ],
    ['who:"(ships" "*" NEAR AND', []],
  ])('answers %s', async (query, expected) => {
    for (const line of [harbour, ferry, undated]) await add(line)
    expect((await ask(query)).sort()).toEqual([...expected].sort())
  })

  test('answers any words at all, whatever they mean to a search engine', async () => {
    await add(harbour)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (word) => {
        await store.ask({
          ...parseQuestion(''),
          words: [word],
          who: [word],
          about: [word],
          place: [word],
          publisher: [word],
        })
      }),
    )
  })

  test('puts verbatim quotations first', async () => {
    const quoted = madeLine({
      text: 'A long line that names ships only once among many other words, "ships it is", and more.',
      statements: [
        {
          words: 'A long line that names ships only once among many other words, "ships it is", and more.',
          verbatim: '"ships it is"',
        },
      ],
    })
    for (const line of [ferry, undated, quoted]) await add(line)
    expect((await ask('ships'))[0]).toContain('ships it is')
  })

  test('answers with as many as it is asked for', async () => {
    for (const line of [harbour, ferry, undated]) await add(line)
    expect(await store.ask(parseQuestion(''), { limit: 2 })).toHaveLength(2)
    expect(await store.ask(parseQuestion(''))).toHaveLength(6)
  })

  test('answers with all there are where no limit is set', async () => {
    for (const line of [harbour, ferry, undated]) await add(line)
    const everything = parseQuestion('')
    const answers = (limit: number): Promise<readonly unknown[]> =>
      Promise.all([
        store.ask(everything, { limit }),
        ...[store.statements, store.heads, store.review, store.sources, store.timeline, store.map].map(
          (list) => list(everything, { limit }),
        ),
        ...[store.threads, store.events, store.happenings].map((list) => list(everything, { limit })),
        ...[store.holders({ limit }), store.who('Tomasz Zawilski', { limit }), store.corrections({ limit })],
      ])
    const all = await answers(Number.POSITIVE_INFINITY)
    expect(all).toEqual(await answers(1_000))
    expect(all[0]).toHaveLength(6)
  })

  test('answers a question of many words and conditions', async () => {
    for (const line of [harbour, ferry, undated]) await add(line)
    const many = (of: (n: number) => string) => Array.from({ length: 200 }, (_, n) => of(n)).join(' ')
    expect(await ask(many(() => 'ships'))).toHaveLength(3)
    expect(await ask(many((n) => `ships${n}`))).toEqual([])
    expect(await ask(`about:soldiers ${many((n) => `about:no${n}`)}`)).toHaveLength(2)
    expect(await ask(`who:zawilski ${many((n) => `who:no${n}`)}`)).toHaveLength(1)
    expect(await ask(many((n) => `place:no${n}`))).toEqual([])
    expect(await ask(many((n) => `publisher:no${n}`))).toEqual([])
  })

  test('spells an answer out', async () => {
    await add(harbour)
    const [answer] = await store.ask(parseQuestion('stance:denies'))
    expect(answer).toMatchObject({
      article: harbour.id,
      statement: 's2',
      who: 'Tomasz Zawilski',
      role: 'Infrastructure Minister',
      said: { from: '2024-05-13', to: '2024-05-13' },
      published: '2024-05-14',
      title: 'Dockers reject offer',
    })
    expect(harbour.text.slice(answer!.start, answer!.end)).toBe(answer!.words)
  })

  test('sums up what it holds', async () => {
    for (const line of [harbour, ferry, undated]) await add(line)
    expect(await store.summary()).toMatchObject({
      readBy: [{ name: 'light', count: 3 }],
      pages: 3,
      articles: 3,
      statements: 6,
      quotations: 1,
      languages: [{ name: 'en', count: 3 }],
      published: { from: '2024-05-14', to: '2025-02-11', unknown: 1 },
      stances: [
        { name: 'asserts', count: 5 },
        { name: 'denies', count: 1 },
      ],
      holders: [
        { name: 'Halina Brzozowska', count: 1 },
        { name: 'Tomasz Zawilski', count: 1 },
        { name: 'Ġużeppi Farrugello', count: 1 },
      ],
    })
  })

  test('is there when opened again, and can be closed twice', async () => {
    await add(harbour)
    await store.close()
    await store.close()
    store = await open(folder)
    expect(await read()).toEqual([harbour])
  })

  test('takes pages from two processes at once', async () => {
    const other = await open(folder)
    await add(harbour)
    await other.add(harbour.page, [harbour], 'light')
    await other.add(ferry.page, [ferry], 'light')
    await other.close()
    expect(await read()).toEqual([harbour, ferry])
  })
})

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
