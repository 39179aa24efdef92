import { expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { madeLine } from '../../test/made-line.ts'
import type { RecordLine } from '../types/line.ts'
import type { Found } from './found.ts'
import { plover } from './plover.ts'

const LINE = madeLine({
  id: 'wire-7',
  title: 'Quay shut',
  published: '2024-05-17',
  text: 'Ada Hill said dockers blocked the quay in Gdansk on Friday. The port denied that dockers blocked the gate. Jan Novak would not confirm the raid. A storm hit Gdansk.',
  places: { Gdansk: { lat: 54.35, lon: 18.65, country: 'PL', geonames: 3099434 } },
  statements: [
    {
      who: 'Ada Hill',
      words: 'dockers blocked the quay in Gdansk on Friday',
      said: ['Friday', '2024-05-17'],
    },
    { who: 'The port', words: 'dockers blocked the gate', stance: 'denies' },
    { who: 'Jan Novak', words: 'the raid', stance: 'declines-to-confirm' },
  ],
  events: [
    { word: 'blocked the quay', type: 'PROTEST', place: 'Gdansk', when: ['Friday', '2024-05-17'] },
    { word: 'blocked the gate', type: 'PROTEST', status: 'disputed' },
    { word: 'raid', type: 'ASSAULT', status: 'unknown' },
    { word: 'storm', type: 'DISASTER' },
  ],
})

/** The statements tell the events as these words say. */
function told(line: RecordLine): RecordLine {
  const as = { s1: 'asserts', s2: 'denies', s3: 'mentions' } as const
  return {
    ...line,
    events: line.events.map((event) => ({
      ...event,
      told: event.statements.map((statement) => ({ statement, as: as[statement as keyof typeof as] })),
    })),
  }
}

async function events(): Promise<Record<string, unknown>[]> {
  const article = told(LINE)
  const { statements } = article
  const found = { article, statements, events: article.events } as unknown as Found
  async function* stretches() {
    yield [found]
  }
  const text = (await collect(plover.write(stretches(), {}))).join('')
  return text
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one))
}

test('events have the required fields of the manual, and the others by its names', async () => {
  const [first] = await events()
  expect(first).toMatchObject({
    id: 'wire-7#v1',
    date: '2024-05-17',
    date_basis: 'resolved',
    source: [],
    recipient: [],
    event: ['PROTEST'],
    quad_code: 4,
    event_loc: { geonameid: 3099434, latitude: 54.35, 'country code': 'PL', cc3: 'POL' },
    event_text: ['blocked the quay'],
    cite_info: { title: 'Quay shut', language: 'en' },
  })
})

test('who tells, denies or declines to say is kept', async () => {
  const [first, second, third] = await events()
  expect(first).toMatchObject({
    tellers: [{ who: 'Ada Hill', as: 'asserts' }],
    denied_by: [],
    withheld_by: [],
  })
  expect(second).toMatchObject({ status: 'disputed', denied_by: ['The port'], withheld_by: [] })
  expect(third).toMatchObject({ status: 'unknown', denied_by: [], withheld_by: ['Jan Novak'] })
})

test('a date that the text does not give is that of publication, and said to be so', async () => {
  expect((await events())[1]).toMatchObject({ date: '2024-05-17', date_basis: 'published' })
})

test('types that PLOVER does not have are left to the table of events', async () => {
  expect((await events()).map(({ event }) => event)).toEqual([['PROTEST'], ['PROTEST'], ['ASSAULT']])
})
