import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { recordMakers } from '../../test/record-makers.ts'
import { openRecord } from '../stores/open-record.ts'
import type { AskedChange } from '../types/correction.ts'
import type { RecordLine } from '../types/line.ts'
import { parseQuestion } from './question.ts'
import type { RecordStore } from './record.ts'

const TEXT =
  'Halina Brzozowska of the union said that wages were frozen. Tomasz Zawilski denied on Monday that soldiers would unload ships in Gdynia. The strike began in May.'

const statements = [
  { who: 'Halina Brzozowska', words: 'that wages were frozen' },
  {
    who: 'Tomasz Zawilski',
    words: 'that soldiers would unload ships in Gdynia',
    stance: 'denies' as const,
    said: ['on Monday', '2024-05-13'] as const,
  },
  { words: 'The strike began in May' },
]

const harbour = madeLine({
  name: 'harbour.txt',
  published: '2024-05-14',
  text: TEXT,
  places: { Gdynia: 'PL' },
  events: [{ word: 'unload', actors: ['Tomasz Zawilski'], place: 'Gdynia' }],
  statements,
})

describe.each(recordMakers)('in %s', (_name, open) => {
  let folder: string
  let store: RecordStore

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
    store = await open(folder)
    await store.add(harbour.page, [harbour], 'light')
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  const BY = { by: 'Ada Hill', why: 'the page says so' }
  const at = (layer: 'statement' | 'entity' | 'mention' | 'place' | 'time' | 'event', id: string) => ({
    layer,
    id,
    article: harbour.id,
  })
  const correct = (change: AskedChange) => store.correct(change, BY)
  const line = async (id = harbour.id): Promise<RecordLine> => (await store.find(id))[0]!
  const again = (change: Partial<Parameters<typeof madeLine>[0]>): RecordLine =>
    madeLine({ name: 'harbour.txt', published: '2024-05-14', text: TEXT, statements, ...change })

  describe('a correction', () => {
    test('is what every answer is given from', async () => {
      await correct({ do: 'edit', target: at('statement', 's1'), set: { stance: 'accuses' } })
      expect(await store.ask(parseQuestion('stance:accuses'))).toMatchObject([
        { words: 'that wages were frozen', stance: 'accuses' },
      ])
      expect((await store.statements(parseQuestion('stance:accuses'))).total).toBe(1)
      expect((await line()).statements[0]).toMatchObject({
        stance: 'accuses',
        corrections: [1],
        bases: { stance: 'external' },
      })
    })

    test('of an article itself is what lists, questions and statements tell of it, until it is taken back', async () => {
      // Lists that were asked for before keep nothing of the old outlet.
      expect((await store.facets(parseQuestion(''))).publisher).toEqual([])
      const target = { layer: 'article' as const, article: harbour.id, id: '' }
      const set = {
        publisher: 'The Harbour Post',
        published: '2024-05-12',
        authors: ['Ada Hill'],
        title: 'Strike',
      }
      await correct({ do: 'edit', target, set })
      const asked = parseQuestion('publisher:"The Harbour Post"')
      expect((await store.heads(asked)).items).toMatchObject([
        { title: 'Strike', publisher: 'The Harbour Post', authors: ['Ada Hill'], published: '2024-05-12' },
      ])
      expect((await store.facets(parseQuestion(''))).publisher).toEqual([
        { name: 'The Harbour Post', count: 3 },
      ])
      expect(await store.ask(asked)).toMatchObject([
        { publisher: 'The Harbour Post', published: '2024-05-12', publishedBasis: 'external' },
        {},
        {},
      ])
      expect((await line()).published).toMatchObject({ precision: 'day', rule: 'correction' })
      await correct({ do: 'undo', correction: 1 })
      expect((await store.heads(asked)).items).toEqual([])
      expect((await line()).published.value).toBe('2024-05-14')
      await expect(correct({ do: 'reject', target })).rejects.toThrow(/cannot be rejected/)
    })

    test('is noted with who, when and why, and what was there', async () => {
      const made = await correct({
        do: 'edit',
        target: at('statement', 's2'),
        set: { certainty: 'probable' },
      })
      expect(made).toMatchObject({
        ...{ number: 1, by: 'Ada Hill', why: 'the page says so', state: 'in-force', conflict: null },
        before: harbour.statements[1],
        context: { start: 0, text: TEXT },
        change: {
          target: {
            anchor: { exact: 'that soldiers would unload ships in Gdynia', sha256: harbour.page.sha256 },
          },
        },
      })
      expect(Date.parse(made.at)).toBeLessThanOrEqual(Date.now())
      expect((await store.corrections()).items).toEqual([made])
    })

    test('shows beforehand what it would do, and does nothing then', async () => {
      const preview = await store.preview({ do: 'reject', target: at('statement', 's2') })
      expect(preview).toMatchObject({
        before: { id: 's2' },
        after: null,
        affects: [{ layer: 'event-mentions', count: 1, sample: [`${harbour.id}/v1`] }],
        conflicts: [],
      })
      expect(await line()).toEqual(harbour)
      expect((await store.corrections()).total).toBe(0)
    })

    test('that is undone leaves no trace but in the log', async () => {
      await correct({ do: 'reject', target: at('statement', 's1') })
      await correct({ do: 'reject', target: at('entity', 'e2') })
      await correct({ do: 'reject', target: at('time', '0') })
      expect(await line()).not.toEqual(harbour)
      for (const correction of [2, 1, 3]) await correct({ do: 'undo', correction })
      expect(JSON.stringify(await line())).toBe(JSON.stringify(harbour))
      expect((await store.corrections()).items.map(({ number, state }) => [number, state])).toEqual([
        [6, 'in-force'],
        [5, 'in-force'],
        [4, 'in-force'],
        [3, 'undone'],
        [2, 'undone'],
        [1, 'undone'],
      ])
    })

    test('comes back when its undoing is undone, and cannot be undone twice', async () => {
      await correct({ do: 'reject', target: at('statement', 's1') })
      await correct({ do: 'undo', correction: 1 })
      await expect(correct({ do: 'undo', correction: 1 })).rejects.toMatchObject({
        code: 'corrections/nothing-to-undo',
      })
      await correct({ do: 'undo', correction: 2 })
      expect((await line()).statements.map(({ id }) => id)).toEqual(['s2', 's3'])
    })

    test('tells which earlier ones it goes against', async () => {
      await correct({ do: 'edit', target: at('statement', 's1'), set: { stance: 'accuses' } })
      const preview = await store.preview({
        ...{ do: 'edit', target: at('statement', 's1') },
        set: { stance: 'warns' },
      })
      expect(preview.conflicts).toEqual([{ correction: 1, why: 'Ada Hill set stance "accuses"' }])
    })

    test('tells which ones could not be carried out after it', async () => {
      const content = [TEXT.indexOf('in May'), TEXT.length - 1] as const
      await correct({ do: 'edit', target: at('statement', 's1'), set: { content } })
      await correct({ do: 'edit', target: at('statement', 's1'), set: { stance: 'warns' } })
      const undoing = await store.preview({ do: 'undo', correction: 1 })
      expect(undoing.conflicts).toEqual([
        { correction: 2, why: expect.stringContaining('could not be carried out any more') },
      ])
    })

    test('of somebody stays with them when a mention that was moved to them goes back', async () => {
      await correct({ do: 'edit', target: at('mention', 'e1/0'), set: { entity: 'e2' } })
      await correct({ do: 'edit', target: at('entity', 'e2'), set: { type: 'group' } })
      await correct({ do: 'undo', correction: 1 })
      expect((await line()).entities.map(({ type }) => type)).toEqual(['person', 'group'])
    })

    test.each<[string, AskedChange, string]>([
      [
        'an unknown stance',
        { do: 'edit', target: at('statement', 's1'), set: { stance: 'asks' } },
        'bad-value',
      ],
      [
        'a field of another layer',
        { do: 'edit', target: at('place', '0'), set: { stance: 'denies' } },
        'unknown-field',
      ],
      ['nothing', { do: 'edit', target: at('place', '0'), set: {} }, 'nothing-set'],
      [
        'a holder nobody mentions',
        { do: 'edit', target: at('statement', 's1'), set: { holder: ['e9'] } },
        'bad-value',
      ],
      [
        'a span beyond the text',
        { do: 'edit', target: at('statement', 's1'), set: { content: [5, 9999] } },
        'bad-value',
      ],
      ['a statement that is not there', { do: 'reject', target: at('statement', 's9') }, 'no-such-thing'],
      [
        'an article that is not there',
        { do: 'reject', target: { ...at('statement', 's1'), article: 'x' } },
        'record/no-such-article',
      ],
      [
        'words that are others by now',
        { do: 'reject', target: { ...at('statement', 's1'), exact: 'no' } },
        'other-words',
      ],
      [
        'one with itself',
        {
          do: 'merge',
          layer: 'identity',
          one: { article: harbour.id, id: 'e1' },
          other: { article: harbour.id, id: 'e1' },
        },
        'same-twice',
      ],
    ])('is refused: %s', async (_what, change, code) => {
      await expect(correct(change)).rejects.toMatchObject({
        code: code.includes('/') ? code : `corrections/${code}`,
      })
      await expect(store.preview(change)).rejects.toMatchObject({
        code: code.includes('/') ? code : `corrections/${code}`,
      })
      expect((await store.corrections()).total).toBe(0)
    })

    test('needs somebody who makes it', async () => {
      const change = { do: 'accept', target: at('statement', 's1') } as const
      await expect(store.correct(change, { by: ' ' })).rejects.toMatchObject({ code: 'corrections/nobody' })
    })
  })

  describe('what can be set:', () => {
    test('who holds a statement', async () => {
      await correct({ do: 'edit', target: at('statement', 's1'), set: { holder: ['e2'] } })
      expect((await store.ask(parseQuestion('who:zawilski'))).map(({ statement }) => statement)).toEqual([
        's1',
        's2',
      ])
      await correct({ do: 'edit', target: at('statement', 's1'), set: { holder: ['article'] } })
      expect((await line()).statements[0]!.holder).toMatchObject({ kind: 'article', entities: [], spans: [] })
    })

    test('its words, and with them the events it tells of', async () => {
      const [start] = harbour.statements[1]!.content[0]!
      const content = [start, start + 'that soldiers would'.length] as const
      await correct({ do: 'edit', target: at('statement', 's2'), set: { content } })
      const now = await line()
      expect(now.statements[1]!.content).toEqual([content])
      expect(now.events[0]!.statements).toEqual([])
      expect(await store.ask(parseQuestion('gdynia'))).toEqual([])
    })

    test('the name and type of somebody', async () => {
      await correct({
        do: 'edit',
        target: at('entity', 'e1'),
        set: { name: 'Halina B. Brzozowska', type: 'other' },
      })
      expect((await store.ask(parseQuestion('wages')))[0]!.who).toBe('Halina B. Brzozowska')
      expect((await line()).entities[0]).toMatchObject({ type: 'other', aliases: ['Halina Brzozowska'] })
    })

    test('whose a mention is: statements that it names the holder of follow it', async () => {
      await correct({ do: 'edit', target: at('mention', 'e1/0'), set: { entity: 'e2' } })
      const now = await line()
      expect(now.entities.map(({ id }) => id)).toEqual(['e2'])
      expect(now.statements[0]!.holder.entities).toEqual(['e2'])
    })

    test('the point of a place: what belonged to another one goes', async () => {
      await correct({
        do: 'edit',
        target: at('place', '0'),
        set: { geonames: 3099424, lat: 54.5, lon: 18.5 },
      })
      expect((await line()).places[0]).toMatchObject({ geonames: 3099424, lat: 54.5, country: null })
    })

    test('what a time means', async () => {
      await correct({ do: 'edit', target: at('time', '0'), set: { value: '2024-05-06' } })
      expect((await store.ask(parseQuestion('stance:denies')))[0]!.said).toEqual({
        from: '2024-05-06',
        to: '2024-05-06',
      })
    })
  })

  describe('when the page is read again,', () => {
    test('what was rejected stays away', async () => {
      await correct({ do: 'reject', target: at('statement', 's1') })
      await store.replace(harbour.page, [again({})], 'neural')
      expect((await line()).statements.map(({ id }) => id)).toEqual(['s2', 's3'])
      expect((await store.corrections()).items[0]!.state).toBe('in-force')
    })

    test('a statement whose words end elsewhere by then is the same behind the same cue', async () => {
      const cued = (one: RecordLine): RecordLine => ({
        ...one,
        statements: one.statements.map((statement) =>
          statement.stance === 'denies' ? { ...statement, cue: [[DENIED, DENIED + 6]] } : statement,
        ),
      })
      const DENIED = TEXT.indexOf('denied')
      const other = madeLine({ name: 'cued.txt', text: `${TEXT} Again.`, statements })
      const first = { ...cued(other), id: 'cued' }
      await store.add(first.page, [first], 'light')
      const target = { layer: 'statement', article: 'cued', id: 's2' } as const
      await correct({ do: 'accept', target })
      const words = 'that soldiers would unload ships'
      const shorter = madeLine({
        ...{ name: 'cued.txt', text: `${TEXT} Again.` },
        statements: [statements[0]!, { ...statements[1]!, words }],
      })
      await store.replace(first.page, [{ ...cued(shorter), id: 'cued' }], 'neural')
      const accepted = (await line('cued')).statements
      expect(accepted).toHaveLength(2)
      expect(accepted[1]).toMatchObject({ content: first.statements[1]!.content, corrections: [1] })
      await correct({ do: 'undo', correction: 1 })
      expect((await line('cued')).statements[1]!.content).not.toEqual(first.statements[1]!.content)
    })

    test('what was set stays set, whatever its id is now', async () => {
      await correct({ do: 'edit', target: at('statement', 's2'), set: { holder: ['e1'], stance: 'warns' } })
      const other = again({
        statements: [{ words: 'The strike began in May' }, statements[1]!, statements[0]!],
      })
      await store.replace(harbour.page, [other], 'neural')
      const found = (await line()).statements.find(({ stance }) => stance === 'warns')!
      expect(found).toMatchObject({ id: 's2', holder: { entities: ['e2'] } })
      expect((await line()).entities[1]!.name).toBe('Halina Brzozowska')
    })

    test('what was accepted is held to, also where the new reading does not find it', async () => {
      await correct({ do: 'accept', target: at('statement', 's2') })
      await store.replace(
        harbour.page,
        [again({ statements: [statements[0]!, { who: 'Tomasz Zawilski', words: 'on Monday' }] })],
        'neural',
      )
      const found = (await line()).statements.find(({ corrections }) => corrections?.includes(1))
      expect(found).toMatchObject({ stance: 'denies', holder: { kind: 'named', entities: ['e2'] } })
      expect((await store.corrections({ state: 'conflict' })).total).toBe(0)
    })

    test('a correction that cannot be carried out is shown as a conflict, and comes back when it can', async () => {
      await correct({ do: 'edit', target: at('statement', 's2'), set: { stance: 'warns' } })
      const changed = madeLine({ name: 'harbour.txt', text: 'The harbour is open again.' })
      await store.add(changed.page, [changed], 'light')
      expect((await store.corrections()).items[0]).toMatchObject({
        state: 'conflict',
        conflict: expect.stringContaining('do not stand there any more'),
      })
      expect(await store.revisit(harbour.page)).toBe(true)
      expect((await store.corrections()).items[0]!.state).toBe('in-force')
    })

    test('a new version of the page is corrected like the old one', async () => {
      await correct({ do: 'edit', target: at('statement', 's2'), set: { stance: 'warns' } })
      const changed = again({ text: `Updated at noon. ${TEXT}` })
      await store.add(changed.page, [changed], 'light')
      expect((await line(changed.id)).statements[1]).toMatchObject({ stance: 'warns', corrections: [1] })
      expect((await store.corrections({ article: changed.id })).items).toMatchObject([{ number: 1 }])
      expect((await store.corrections({ article: harbour.id })).total).toBe(1)
      expect((await store.corrections({ article: 'another' })).total).toBe(0)
    })

    test('an article that shares its id is found in the log by its name', async () => {
      const one = { ...madeLine({ name: 'one.txt', text: `Today. ${TEXT}`, statements }), id: 'wire-7' }
      const two = { ...madeLine({ name: 'two.txt', text: `${TEXT} Again.`, statements }), id: 'wire-7' }
      for (const each of [one, two]) await store.add(each.page, [each], 'light')
      const [first, second] = (await store.find('wire-7')).map(({ id }) => id)
      await correct({ do: 'accept', target: { layer: 'statement', article: first!, id: 's1' } })
      expect((await store.corrections({ article: first! })).total).toBe(1)
      expect((await store.corrections({ article: second! })).total).toBe(0)
    })

    test('words that stand there twice by then are a conflict, never a guess', async () => {
      await correct({ do: 'reject', target: at('statement', 's3') })
      const twice = again({ text: `${TEXT}\n\nBrowser: ${TEXT}` })
      await store.add(twice.page, [twice], 'light')
      expect((await store.corrections()).items[0]).toMatchObject({
        state: 'conflict',
        conflict: expect.stringContaining('more than once'),
      })
      expect((await line(twice.id)).statements).toHaveLength(3)
    })
  })
})

test('nobody can change or shorten the log of a file, and what was read stays as it was read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const path = join(folder, 'record.db')
  const store = await openRecord(path, { create: true })
  await store.add(harbour.page, [harbour], 'light')
  await store.correct(
    {
      do: 'edit',
      target: { layer: 'statement', article: harbour.id, id: 's1' },
      set: { stance: 'accuses' },
    },
    { by: 'Ada Hill' },
  )
  await store.close()
  const db = new DatabaseSync(path)
  const read = db
    .prepare('SELECT line, stance FROM articles JOIN v_statements s ON s.article = articles.id')
    .get()
  expect(read).toEqual({ line: JSON.stringify(harbour), stance: 'accuses' })
  const before = db.prepare('SELECT * FROM corrections').all()
  for (const sql of [
    'DELETE FROM corrections',
    `UPDATE corrections SET "by" = 'x'`,
    'INSERT OR REPLACE INTO corrections SELECT * FROM corrections',
    `INSERT INTO corrections SELECT 7, at, "by", why, "do", layer, article, undoes, change, before, context, refs FROM corrections`,
  ]) {
    expect(() => db.exec(sql), sql).toThrow(/only grows|one after another/)
  }
  expect(db.prepare('SELECT * FROM corrections').all()).toEqual(before)
  expect(db.prepare('SELECT words, state FROM v_corrections').all()).toEqual([
    { words: 'that wages were frozen', state: 'in-force' },
  ])
  db.close()
  rmSync(folder, { recursive: true })
})
