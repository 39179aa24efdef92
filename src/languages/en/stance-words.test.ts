import { expect, test } from 'vitest'
import type { HolderKind } from '../../types/statement.ts'
import { isPluralHolder, stanceVerb } from './stance-words.ts'

test.each<[who: string | null, kind: HolderKind, plural: boolean]>([
  ['Residents', 'collective', true],
  ["Residents of Valletta's lower town", 'collective', true],
  ['district officials', 'role', true],
  ['Officials from both countries', 'role', true],
  ['Local people', 'collective', true],
  ['Kenya; Norway', 'named', true],
  ['United Nations', 'collective', false],
  ['Ada Hills', 'named', false],
  ['Reuters', 'media', false],
  ['A spokeswoman for the ministries', 'role', false],
  ['the press', 'collective', false],
  [null, 'anonymous', false],
])('the verb of %s (%s) is plural: %s', (who, kind, plural) => {
  expect(isPluralHolder(who, kind)).toBe(plural)
})

test('a stance is the verb of a sentence, and an unknown one stands for itself', () => {
  expect(stanceVerb('denies', true)).toBe('deny')
  expect(stanceVerb('silent', false)).toBe('is silent')
  expect(stanceVerb('did-not-respond', true)).toBe('did not respond')
  expect(stanceVerb('wonders-about', true)).toBe('wonders about')
})
