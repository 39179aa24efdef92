import { expect, test } from 'vitest'
import type { Figure, Saying } from '../../../test/invented-claims.ts'
import { threadsOf } from '../../../test/invented-threads.ts'

const cast: Record<string, Figure> = {
  marsh: ['Anna Marsh', 'person'],
  john: ['John Marsh', 'person'],
  port: ['Varna Harbour Authority', 'organization'],
  union: ['Dockers Union', 'organization'],
  bg: ['Bulgaria', 'government', 'BG'],
  ro: ['Romania', 'government', 'RO'],
}
const oil: Saying = {
  by: 'marsh',
  stance: 'accuses',
  words: '{the Harbour Authority=port} of dumping oil in the bay',
  accused: ['port'],
}

test.each<[string, Saying, Saying]>([
  [
    'names alone',
    { by: 'marsh', words: '{Bulgaria=bg} and {Romania=ro} would share a weather radar' },
    { by: 'john', words: '{Romania=ro} had asked {Bulgaria=bg} for cheaper rail fares' },
  ],
  [
    'one word',
    { by: 'marsh', words: 'the tram depot needed a roof' },
    { by: 'john', words: 'tickets for the tram were too dear' },
  ],
  [
    'numbers',
    { by: 'marsh', words: 'she had met 25 pupils' },
    { by: 'john', words: 'a kilo of plums cost 25 leva' },
  ],
  [
    'the same deed the other way round',
    { by: 'marsh', words: '{Bulgaria=bg} [supplied:070 bg>ro] {Romania=ro} with water pumps' },
    { by: 'john', words: '{Romania=ro} [supplied:070 ro>bg] {Bulgaria=bg} with water pumps' },
  ],
  [
    'a denial of something else by the same accused',
    oil,
    { by: 'port', stance: 'denies', words: 'it would sell the grain silos' },
  ],
  ['a denial by nobody it speaks of', oil, { by: 'union', stance: 'denies', words: 'the strike had failed' }],
  [
    'a namesake',
    { by: 'port', stance: 'accuses', words: '{Anna Marsh=marsh} of lying', accused: ['marsh'] },
    { by: 'john', stance: 'denies', words: 'the accusations' },
  ],
])('%s ties no statements', (_, one, two) => {
  const stories = [one, two].map((saying, at) => ({
    id: 'ab'[at]!,
    date: '2024-05-01',
    cast,
    says: [saying],
  }))
  expect(threadsOf(stories).ties).toEqual([])
})

test('a denial of yesterday answers no accusation of today', () => {
  const { ties } = threadsOf([
    { id: 'a', date: '2024-05-02', cast, says: [oil] },
    {
      id: 'b',
      date: '2024-05-01',
      cast,
      says: [{ by: 'port', stance: 'denies', words: 'dumping oil in the bay' }],
    },
  ])
  expect(ties.map(({ kind }) => kind)).not.toContain('answers')
})

test.each(['rejects', 'denies'] as const)(
  'to turn down an offer denies nothing (%s, as lines of today and of earlier versions have it)',
  (stance) => {
    const { threads } = threadsOf([
      {
        id: 'a',
        cast,
        says: [
          { by: 'port', words: 'it had made {the Dockers Union=union} an offer of higher wages' },
          { by: 'union', stance, words: 'the offer of higher wages' },
        ],
      },
    ])
    expect(threads.map(({ status }) => status)).not.toContain('disputed')
    expect(threads.map(({ status }) => status)).not.toContain('denied')
  },
)

test.each([
  ['the radio of the trawler went dead', 'the crew of the trawler was alive'],
  ['soldiers opened fire at the harbour gate', 'the harbour gate was closed by soldiers'],
])('a set phrase contradicts nobody: %s', (one, other) => {
  const says: Saying[] = [
    { by: 'marsh', words: one },
    { by: 'union', words: other },
  ]
  const { threads } = threadsOf([{ id: 'a', cast, says }])
  expect(threads.map(({ status }) => status)).not.toContain('disputed')
})

test('whom somebody tells something has nothing to answer', () => {
  const { threads } = threadsOf([
    { id: 'a', cast, says: [{ by: 'port', words: 'the quay was full', addressed: ['union'] }] },
  ])
  expect(threads[0]).toMatchObject({ status: 'uncontested', silent: [] })
})
