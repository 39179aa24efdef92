import { afterAll, beforeAll, expect, test } from 'vitest'
import { madePage } from '../../test/made-page.ts'
import { carriedBy, noteTaker } from '../base/notes.ts'
import { createReader, loadResources, type Reader } from '../index.ts'

const STORY = `Ferry Crews Reject Offer

By Marta Ellerby

The crews of the night ferries of Gdansk rejected the offer of the company, their speaker said.

"Nobody was asked," said Jan Low, who speaks for the crews, at the harbour.
`
const OTHER = `Valletta Tests Night Boats

By Ada Hill

The port of Valletta would test night boats in spring, its director Karl Vella said at the harbour.

"We want them to be quiet," Vella said, and boat owners asked for more time than the port had given.
`

let reader: Reader

beforeAll(async () => {
  reader = createReader(await loadResources({ tagger: 'light' }))
})
afterAll(() => reader.close())

test('each article of a page has the notes on it, and no other', async () => {
  const [first, second] = await reader.readText(madePage(`${STORY}\n\n\n${OTHER}`))
  for (const article of [first!, second!]) {
    const doubts = article.notes.filter(({ code }) => code === 'articles/no-date')
    expect(doubts).toHaveLength(1)
    expect(article.text.slice(doubts[0]!.start, doubts[0]!.end)).toBe(article.title)
  }
})

test('a page without a story says so, since no article can', async () => {
  const { notes, note } = noteTaker()
  const text = 'Home\nNews\nSport\nContact us\n'
  expect(await reader.readText(madePage(text), note)).toEqual([])
  expect(notes).toMatchObject([{ code: 'articles/no-story', start: 0, end: text.length }])
})

test('a note on a page stands with the article that it speaks of, counted from where that begins', () => {
  const article = { offset: 100, text: 'Ada Hill said no.' }
  const note = (start: number, end: number) => ({ code: 'pages/doubt', start, end, message: 'is it so?' })
  expect(carriedBy(article, note(100, 108))).toEqual(note(0, 8))
  expect(carriedBy(article, note(0, 500))).toEqual(note(0, 17))
  expect(carriedBy(article, note(0, 100))).toBeNull()
  expect(carriedBy(article, note(117, 120))).toBeNull()
})
