import { expect, test } from 'vitest'
import { taggerInput } from '../../../test/make-article.ts'
import { withinSentences } from './within-sentences.ts'

/** The parts of a range of words, as text. */
function parts(text: string, words: string): string[] {
  const { tokens, ...article } = taggerInput({ text })
  const at = article.text.indexOf(words)
  const from = tokens.findIndex(({ start }) => start === at)
  const to = tokens.findIndex(({ end }) => end === at + words.length) + 1
  const ends = { starts: tokens.map(({ start }) => start), ends: tokens.map(({ end }) => end) }
  return withinSentences([[from, to]], ends, article).map(([first, last]) =>
    article.text.slice(ends.starts[first], ends.ends[last - 1]),
  )
}

test('a source over a full stop is two, without the full stop', () => {
  const text = '"It is ours," said the mayor, Ada Marsh. Fishermen said they would wait.'
  expect(parts(text, 'the mayor, Ada Marsh. Fishermen')).toEqual(['the mayor, Ada Marsh', 'Fishermen'])
})

test('a source with the point of an abbreviation is one', () => {
  const text = 'The road is shut, Dr. Ada Marsh said. It rains.'
  expect(parts(text, 'Dr. Ada Marsh')).toEqual(['Dr. Ada Marsh'])
})
