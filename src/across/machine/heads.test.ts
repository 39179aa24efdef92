import { expect, test } from 'vitest'
import { type HeadArticle, headOfEvent, headOfHappening } from './heads.ts'

const article = (row: number, change: Partial<HeadArticle> = {}): HeadArticle => ({
  ...{ article: row, name: `a${row}`, title: `Title ${row}`, from: '2024-05-14', to: '2024-05-14' },
  ...{ statements: 2, holders: [], origin: null, copyOf: null },
  ...change,
})

test('a happening has the title of its first original', () => {
  const copy = article(1, { from: '2024-05-12', copyOf: 3 })
  const undated = article(2, { from: null, to: null })
  const untitled = article(4, { title: null, from: '2024-05-13' })
  const head = headOfHappening([copy, undated, article(3), untitled], new Set(['i7', 'nan envoy']))
  expect(head).toMatchObject({ title: 'Title 3', first: '2024-05-12', last: '2024-05-14' })
  expect(head).toMatchObject({ statements: 8, articles: 4, speakers: 2, holders: 2, who: null })
})

test('copies of unknown origin count as one text, and known origins once', () => {
  const all = [
    article(1),
    article(2, { copyOf: 1 }),
    article(3),
    article(4, { origin: 'Reuters' }),
    article(5, { origin: 'Reuters' }),
  ]
  expect(headOfHappening(all, new Set())).toMatchObject({ origins: 1, unknownOrigins: 2 })
})

test('an event is named by the words most used, and counts a statement once', () => {
  const event = (words: string, statements: number[]) => ({
    article: 1,
    words,
    from: null,
    to: null,
    statements,
  })
  const head = headOfEvent(
    [event('raid', [1, 2]), event('attack', [2]), event('attack', [3])],
    [article(1)],
    new Set(),
  )
  expect(head).toMatchObject({ title: 'attack', statements: 3, first: null, last: null, articles: 1 })
  expect(headOfEvent([event('raid', []), event('attack', [])], [], new Set()).title).toBe('attack')
})
