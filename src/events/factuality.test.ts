import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/invented-article.ts'
import { factuality } from './factuality.ts'
import { readMood } from './mood.ts'
import { readSentences } from './words.ts'

function sureness(text: string, word: string): number {
  const words = readSentences(inventedArticle(text), 1)[0]!
  const index = words.findIndex(({ lower }) => lower === word)
  return factuality(words, index, readMood(words, index))
}

test('a thing told is surer than one planned, one planned surer than one denied', () => {
  const told = sureness('The army attacked the port on Friday.', 'attacked')
  const planned = sureness('The army plans to attack the port on Friday.', 'attack')
  const denied = sureness('The army did not attack the port on Friday.', 'attack')
  expect(told).toBeGreaterThan(2)
  expect(planned).toBeLessThan(told)
  expect(denied).toBeLessThan(planned)
  expect(denied).toBeLessThan(-1)
})

test('stays on the scale from -3 to 3', () => {
  for (const text of ['The army never, never attacked.', 'The army said it has attacked.']) {
    expect(Math.abs(sureness(text, 'attacked'))).toBeLessThanOrEqual(3)
  }
})
