import { expect, test } from 'vitest'
import { tokenize } from './tokens.ts'

test.each([
  ["Putin's aide didn't go.", "Putin 's aide did n't go ."],
  ['They’ll say we’ve won; I’m sure.', 'They ’ll say we ’ve won ; I ’m sure .'],
  ["the teachers' strike", "the teachers ' strike"],
  ['co-operate with T-64 and S-300', 'co-operate with T-64 and S-300'],
  ['a 20-year pact, 10-15 men', 'a 20-year pact , 10 - 15 men'],
  ['500,000 men, 3.5%, $1,000.50, €5m', '500,000 men , 3.5 % , $ 1,000.50 , € 5m'],
  ['Well… no -- wait — yes...', 'Well … no -- wait — yes ...'],
  ['see https://example.org/a?b=1.', 'see https://example.org/a?b=1 .'],
  ['write to press@example.org, please', 'write to press@example.org , please'],
  ['@reporter likes #news', '@reporter likes #news'],
  ["O'Brien of AT&T in the '80s", "O'Brien of AT&T in the '80s"],
  ['Mr. Lee of the U.S. left.', 'Mr. Lee of the U.S. left .'],
  ['at 10:30 on 12/03/2023', 'at 10:30 on 12/03/2023'],
  ['“Go!” (now)', '“ Go ! ” ( now )'],
  ['flood 😀 end', 'flood 😀 end'],
  ['naïve Zürich кот', 'naïve Zürich кот'],
])('%s', (text, expected) => {
  expect(
    tokenize(text, [0, text.length], 0)
      .map((token) => token.text)
      .join(' '),
  ).toBe(expected)
})

test('numbers, words and marks are told apart', () => {
  const text = 'In 1,200 homes, 3.5 % of T-64s and 5m.'
  const numbers = tokenize(text, [0, text.length], 0).filter(({ kind }) => kind === 'number')
  expect(numbers.map((token) => token.text)).toEqual(['1,200', '3.5'])
})
