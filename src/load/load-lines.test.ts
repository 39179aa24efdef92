import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { recordMakers } from '../../test/record-makers.ts'
import type { RecordLine, RecordStore } from '../record.ts'
import { readByLine } from '../types/read-by.ts'
import { type Loaded, loadLines } from './load-lines.ts'

const readBy = { program: 'onrecord 0.1.0', rules: '0123456789ab', tagger: 'light', model: null }
const BY = readByLine(readBy)
const note = { code: 'pages/charset', start: 0, end: 0, message: 'no character set is named' }

const harbour: RecordLine = {
  ...madeLine({
    name: '/news/harbour.txt',
    published: '2024-05-14',
    text: 'Halina Brzozowska said that wages were frozen. Tomasz Zawilski denied that soldiers would unload ships in Gdynia.',
    places: { Gdynia: 'PL' },
    statements: [
      { who: 'Halina Brzozowska', words: 'that wages were frozen' },
      {
        who: 'Tomasz Zawilski',
        words: 'that soldiers would unload ships in Gdynia',
        stance: 'denies',
        verbatim: 'soldiers would unload ships',
      },
    ],
    events: [{ word: 'unload', actors: ['Tomasz Zawilski'], place: 'Gdynia' }],
  }),
  readBy,
}
const first: RecordLine = {
  ...madeLine({
    name: '/news/briefs.txt',
    published: '2024-05-15',
    text: 'Tomasz Zawilski denied that soldiers would unload ships in Gdynia.',
    places: { Gdynia: 'PL' },
    statements: [
      { who: 'Tomasz Zawilski', words: 'that soldiers would unload ships in Gdynia', stance: 'denies' },
    ],
    events: [{ word: 'unload', actors: ['Tomasz Zawilski'], place: 'Gdynia' }],
  }),
  readBy,
}
const second: RecordLine = { ...first, id: `${first.id.slice(0, -1)}1`, index: 1 }

/** A page's lines as `onrecord read --json` prints them. */
const printed = (lines: readonly RecordLine[], page: Partial<RecordLine['page']> = {}): string[] =>
  lines.map((line) => JSON.stringify({ ...line, page: { ...line.page, articles: lines.length, ...page } }))
const errorsIn = (all: readonly Loaded[]): string[] =>
  all.flatMap((one) => ('error' in one ? [one.error.message] : []))
const were = (all: readonly Loaded[]): string[] => all.flatMap((one) => ('was' in one ? [one.was] : []))

describe.each(recordMakers)('lines loaded into a record in %s', (_name, open, groups, content) => {
  let folders: string[]
  let store: RecordStore

  const folderOf = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
    folders.push(folder)
    return folder
  }
  beforeEach(async () => {
    folders = []
    store = await open(folderOf())
  })
  afterEach(async () => {
    await store.close()
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  async function load(lines: readonly string[] | Uint8Array, again = false): Promise<Loaded[]> {
    const path = join(folderOf(), 'lines.jsonl')
    writeFileSync(path, lines instanceof Uint8Array ? lines : `${lines.join('\n')}\n`)
    const all: Loaded[] = []
    for await (const one of loadLines({ paths: [path], store, again })) all.push(one)
    return all
  }
  const onRecord = async (superseded = false): Promise<string[]> => {
    const ids: string[] = []
    for await (const { id } of store.articles({ superseded })) ids.push(id)
    return ids
  }

  test('give the record that reading the pages gives, and nothing when loaded again', async () => {
    const read = folderOf()
    const other = await open(read)
    await other.add(harbour.page, [harbour], BY)
    await other.add(first.page, [first, second], BY, [note])

    const all = [...printed([harbour]), ...printed([first, second], { notes: [note] })]
    expect(were(await load(all))).toEqual(['new', 'new'])
    const loaded = folders[0]!
    expect(await groups(loaded)).toEqual(await groups(read))
    expect(await content(loaded)).toEqual(await content(read))
    expect(await store.pageNotes(first.page.sha256)).toEqual([note])
    const [line] = await store.find(harbour.id)
    expect(line!.readBy).toEqual(readBy)
    expect(line!.page).toEqual(harbour.page)

    const before = await content(loaded)
    expect(were(await load(gzipSync(all.join('\n'))))).toEqual(['here', 'here'])
    expect(were(await load(all, true))).toEqual(['here', 'here'])
    expect(await content(loaded)).toEqual(before)
    await other.close()
  })

  test('go on after a stop, and a changed page becomes the next version of its location', async () => {
    const changed = { ...first, page: { ...first.page, name: '/news/harbour.txt' } }
    const all = [...printed([harbour]), ...printed([changed])]
    expect(were(await load(all.slice(0, 1)))).toEqual(['new'])
    expect(were(await load(all))).toEqual(['here', 'new'])
    expect(await onRecord()).toEqual([first.id])
    expect(await onRecord(true)).toEqual([harbour.id, first.id])
  })

  test('stand where the line says, if neither address nor name does', async () => {
    const url = 'https://paper.example.org/harbour'
    const teaser = { ...harbour, page: { ...harbour.page, url } }
    const story = { ...first, page: { ...first.page, url } }
    await load([...printed([teaser], { location: `${url} (teaser)` }), ...printed([story])])
    expect(await onRecord()).toEqual([harbour.id, first.id])
  })

  test('leave what something else has read, unless they are to replace it; corrections stay', async () => {
    await store.add(harbour.page, [harbour], 'another tagger')
    const target = { layer: 'statement' as const, id: 's1', article: harbour.id }
    await store.correct(
      { do: 'edit', target, set: { stance: 'accuses' } },
      { by: 'Ada Hill', why: 'it does' },
    )
    const reread = {
      ...harbour,
      statements: harbour.statements.map((one, i) =>
        i === 1 ? { ...one, stance: 'rejects' as const } : one,
      ),
    }
    const stances = async () => (await store.find(harbour.id))[0]!.statements.map(({ stance }) => stance)

    expect(were(await load(printed([reread])))).toEqual(['otherwise'])
    expect(await stances()).toEqual(['accuses', 'denies'])
    expect(were(await load(printed([reread]), true))).toEqual(['new'])
    expect(await stances()).toEqual(['accuses', 'rejects'])
    expect(await store.revisit(harbour.page, BY)).toBe(true)
  })

  test('that are broken are told with their number, and the others go on record', async () => {
    const [whole] = printed([harbour]) as [string]
    const all = await load([
      '{"id": "cut of',
      '["an array"]',
      whole.replace('"stance":"denies"', '"stance":"sings"'),
      whole.replace('"text":"', '"text":1,"was":"'),
      whole.replace(',"articles":1', ''),
      JSON.stringify({ ...JSON.parse(whole), text: 'Short.' }),
      whole.replace('"entities":["e2"]', '"entities":["e9"]'),
      JSON.stringify({ ...JSON.parse(whole), corrections: [1] }),
      '',
      ...printed([first, second]),
    ])
    expect(errorsIn(all).map((message) => message.replace(/^".*lines\.jsonl", /, ''))).toEqual([
      'line 1: it is no JSON, or was cut off.',
      'line 2: it is no article of a record: it has no "id".',
      expect.stringMatching(/^line 3: .*"statements\.1\.stance" is "sings", and should be \("asserts"/),
      'line 4: it is no article of a record: "text" is 1, and should be string.',
      'line 5: it does not say how many articles its page has.',
      expect.stringMatching(/^line 6: ".*" is the span \d+ to \d+ of a text of 6 characters\.$/),
      'line 7: "s2" leads to e9, which is not there.',
      expect.stringMatching(/^line 8: it holds corrections/),
    ])
    expect(await onRecord()).toEqual([first.id, second.id])
  })

  test('of a page of which one is missing or broken are all left out', async () => {
    const [one, two] = printed([first, second]) as [string, string]
    for (const lines of [[one], [two], [one, two.slice(0, 99)], [two, one], [one, one, two]]) {
      const all = await load(lines)
      expect(errorsIn(all).join(), lines.join('\n').slice(0, 60)).toContain('of 2 articles of the page')
    }
    const mixed = two.replace('"tagger":"light"', '"tagger":"neural"')
    expect(errorsIn(await load([one, mixed])).join()).toContain('not all read by the same')
    // The second time, all of them stand there.
    expect(await onRecord()).toEqual([first.id, second.id])
  })

  test('of a later version are refused, those of another of this one are not', async () => {
    const [line] = printed([harbour]) as [string]
    const by = (version: string): string => line.replace('onrecord 0.1.0', `onrecord ${version}`)
    expect(errorsIn(await load([by('0.2.0'), by('1.0.0'), by('12.0.1')]))).toEqual([
      expect.stringContaining('line 1: onrecord 0.2.0 printed it, and this is onrecord 0.1.0'),
      expect.stringContaining('line 2: onrecord 1.0.0'),
      expect.stringContaining('line 3: onrecord 12.0.1'),
    ])
    expect(await onRecord()).toEqual([])
    expect(were(await load([by('0.1.7')]))).toEqual(['new'])
  })

  test('of a damaged or missing file go on record up to the damage', async () => {
    const packed = gzipSync(`${printed([harbour])}\n${printed([first, second]).join('\n')}\n`, { level: 0 })
    const all = await load(packed.subarray(0, packed.length - 400))
    expect(errorsIn(all).join()).toContain('cannot be unpacked to its end')
    expect(await onRecord()).toEqual([harbour.id])
    const none: Loaded[] = []
    for await (const one of loadLines({ paths: [join(folders[0]!, 'none.jsonl'), folders[0]!], store }))
      none.push(one)
    expect(errorsIn(none)).toEqual([
      expect.stringContaining('there is no such file'),
      expect.stringContaining('it is a folder'),
    ])
  })
})
