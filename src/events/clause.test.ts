import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/invented-article.ts'
import { clauseAround } from './clause.ts'
import { readSentences } from './words.ts'

test.each([
  ['The army left because rebels attacked the port.', 'attacked', 'rebels attacked the port'],
  ['The army attacked the port, but rebels fled.', 'attacked', 'The army attacked the port ,'],
  ['After talks in Vienna, the army left.', 'left', 'After talks in Vienna , the army left'],
  ['After it attacked the port, the army left.', 'attacked', 'it attacked the port , the army left'],
  ['Ministers who met in Vienna resigned.', 'met', 'met in Vienna resigned'],
  ['The mayor and the governor met.', 'met', 'The mayor and the governor met'],
  ['The mayor said "we met in May" and left.', 'met', 'we met in May'],
])('%s: the clause of "%s" is "%s"', (text, word, clause) => {
  const words = readSentences(inventedArticle(text), 1)[0]!
  const [start, end] = clauseAround(
    words,
    words.findIndex(({ lower }) => lower === word),
  )
  expect(
    words
      .slice(start, end)
      .map((w) => w.text)
      .join(' '),
  ).toBe(clause)
})
