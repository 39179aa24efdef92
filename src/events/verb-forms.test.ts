import { expect, test } from 'vitest'
import { readVerb } from './verb-forms.ts'

test.each([
  ['attacked', 'attack', 'dn'],
  ['denies', 'deny', 's'],
  ['denied', 'deny', 'dn'],
  ['withdrew', 'withdraw', 'd'],
  ['withdrawn', 'withdraw', 'n'],
  ['hit', 'hit', 'bdn'],
  ['expelled', 'expel', 'dn'],
  ['freeing', 'free', 'g'],
  ['banned', 'ban', 'dn'],
  ['imposing', 'impose', 'g'],
  ['found', 'find', 'dn'],
])('%s is a form of %s', (word, lemma, forms) => {
  const reading = readVerb(word)!
  expect(reading.lemma).toBe(lemma)
  expect([...reading.forms].sort()).toEqual([...forms].sort())
})

test.each(['kitchen', 'minister', 'the', ''])('"%s" is no verb', (word) => {
  expect(readVerb(word)).toBeNull()
})
