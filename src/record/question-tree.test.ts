import { expect, test } from 'vitest'
import { parseQuestion } from './question.ts'
import { conditionsOf, groupQuestion, TEXT_FIELDS } from './question-tree.ts'

const names = {
  isIdentity: (value: string) => value.startsWith('person/'),
  othersOf: (name: string) => (name === 'Novak' ? ['nowak'] : []),
}
const conditions = (query: string) => conditionsOf(parseQuestion(query), names)

test('an empty question asks nothing of a statement', () => {
  expect(conditions('')).toEqual([])
})

test('words, names, subjects and places are one condition on texts', () => {
  expect(conditions('bridge who:"Jan Novak" who:Novak about:"the mayor" place:"New York"')).toEqual([
    {
      is: 'text',
      terms: [
        { fields: TEXT_FIELDS, any: [['bridge']] },
        { fields: ['holder'], any: [['Jan', 'Novak'], ['Novak'], ['nowak']] },
        { fields: ['content', 'about', 'title'], any: [['the mayor']] },
        { fields: ['place'], any: [['New', 'York']] },
      ],
    },
  ])
})

test('an id means that identity and nobody else; a name beside it may match instead', () => {
  expect(conditions('who:person/jan-novak')).toEqual([{ is: 'held', by: ['person/jan-novak'], or: null }])
  expect(conditions('bridge who:person/jan-novak who:Novak')).toEqual([
    { is: 'text', terms: [{ fields: TEXT_FIELDS, any: [['bridge']] }] },
    { is: 'held', by: ['person/jan-novak'], or: { fields: ['holder'], any: [['Novak'], ['nowak']] } },
  ])
})

test('every other key is a condition of its own', () => {
  expect(
    conditions(
      'stance:denies mode:direct publisher:quay status:disputed event:PROTEST since:2024 until:2024-05',
    ),
  ).toEqual([
    { is: 'among', field: 'stance', values: ['denies'] },
    { is: 'among', field: 'mode', values: ['direct'] },
    { is: 'published', like: ['quay'] },
    { is: 'in-thread', statuses: ['disputed'] },
    { is: 'tells', types: ['PROTEST'] },
    { is: 'since', day: '2024-01-01' },
    { is: 'until', day: '2024-05-31' },
  ])
})

test('a list of threads is asked for their own status, a list of events for their own type', () => {
  const question = parseQuestion('bridge status:disputed event:PROTEST')
  const threads = groupQuestion('thread', question, ['denied'])
  expect(threads).toMatchObject({ statuses: [['disputed'], ['denied']], types: [] })
  expect(threads.statement).toEqual({ ...question, status: [] })
  const events = groupQuestion('event', question)
  expect(events).toMatchObject({ statuses: [], types: ['PROTEST'] })
  expect(events.statement).toEqual({ ...question, event: [] })
  expect(groupQuestion('happening', question)).toEqual({ statuses: [], types: [], statement: question })
})
