import { expect, test } from 'vitest'
import { nounLemma, verbLemma } from './lemmas.ts'

test.each([
  ['said', 'say'],
  ['argued', 'argue'],
  ['admitting', 'admit'],
  ['denies', 'deny'],
  ['warns', 'warn'],
  ['confesses', 'confess'],
  ['citing', 'cite'],
  ['called', 'call'],
  ['thought', 'think'],
  ['Insisted', 'insist'],
  ["'s", 'be'],
])('%s is a form of %s', (form, lemma) => {
  expect(verbLemma(form)).toBe(lemma)
})

test.each([
  ['allegations', 'allegation'],
  ['Policies', 'policy'],
  ['speeches', 'speech'],
  ['basis', 'basis'],
  ['bus', 'bus'],
])('%s: one %s', (form, lemma) => {
  expect(nounLemma(form)).toBe(lemma)
})
