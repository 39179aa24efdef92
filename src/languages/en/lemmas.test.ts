import { expect, test } from 'vitest'
import { lemmaOf } from './lemmas.ts'
import { singular } from './nouns.ts'
import { porterStem } from './stem.ts'
import { isIrregularPast, verbLemma } from './verbs.ts'

test.each([
  ['said', 'say'],
  ['argued', 'argue'],
  ['admitting', 'admit'],
  ['denies', 'deny'],
  ['warns', 'warn'],
  ['confesses', 'confess'],
  ['citing', 'cite'],
  ['called', 'call'],
  ['killing', 'kill'],
  ['voted', 'vote'],
  ['pulled', 'pull'],
  ['struggling', 'struggle'],
  ['compared', 'compare'],
  ['focused', 'focus'],
  ['thought', 'think'],
  ['Insisted', 'insist'],
  ["'s", 'be'],
  ['need', 'need'],
  ['bring', 'bring'],
])('%s is a form of the verb %s', (form, lemma) => {
  expect(verbLemma(form)).toBe(lemma)
})

test.each([
  ['allegations', 'allegation'],
  ['Policies', 'policy'],
  ['speeches', 'speech'],
  ['heroes', 'hero'],
  ['women', 'woman'],
  ['policemen', 'policeman'],
  ['movies', 'movie'],
  ['lives', 'life'],
  ['basis', 'basis'],
  ['bus', 'bus'],
  ['news', 'news'],
  ['series', 'series'],
  ['specimen', 'specimen'],
  ['gas', 'gas'],
])('%s: one %s', (form, lemma) => {
  expect(singular(form)).toBe(lemma)
})

test.each([
  ['quakes', 'quake'],
  ['attacked', 'attack'],
  ['shootings', 'shoot'],
  ['men', 'man'],
  ['spring', 'spring'],
  ['army’s', 'army'],
])('%s is counted as %s', (form, lemma) => {
  expect(lemmaOf(form)).toBe(lemma)
})

test.each([
  ['allegation', 'alleged'],
  ['denial', 'denials'],
  ['payments', 'payment'],
])('%s and %s share a stem', (one, other) => {
  expect(porterStem(one)).toBe(porterStem(other))
})

test('the past is told from the present', () => {
  expect(['went', 'were', 'said'].map(isIrregularPast)).toEqual([true, true, true])
  expect(['goes', 'gone', 'mayor'].map(isIrregularPast)).toEqual([false, false, false])
})
