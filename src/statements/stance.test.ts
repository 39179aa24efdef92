import { expect, test } from 'vitest'
import { stanceOf } from './stance.ts'

test.each([
  ['said', 'asserts'],
  ['has repeatedly denied', 'denies'],
  ['declined to comment', 'declines-to-comment'],
  ['has declined to confirm', 'declines-to-confirm'],
  ['would neither confirm nor deny', 'declines-to-confirm'],
  ['did not immediately respond to', 'did-not-respond'],
  ["didn't mention", 'silent'],
  ['called for', 'urges'],
  ['called', 'characterises'],
  ['conceded', 'acknowledges'],
  ['hailed', 'praises'],
  ['claimed responsibility for', 'claims-responsibility'],
  ['threatened to', 'threatens'],
  ['apologized for', 'apologises'],
  ['walked back', 'retracts'],
  ['vowed', 'plans'],
  ['predicts', 'predicts'],
  ['allegations', 'accuses'],
  [':', 'asserts'],
])('"%s" %s', (cue, stance) => {
  expect(stanceOf(cue, 'the vote', false).stance).toBe(stance)
})

test('what is believed by nobody in particular is an estimate', () => {
  expect(stanceOf('is believed', 'to be safe', true)).toEqual({ stance: 'estimates', basis: 'stated' })
})

test('a cue that tells nothing leaves a stance that is inferred', () => {
  expect(stanceOf('–', 'the vote', false)).toEqual({ stance: 'asserts', basis: 'inferred' })
})

test.each([
  ['declined to', 'comment', 'declines-to-comment'],
  ['refused', 'to confirm the report', 'declines-to-confirm'],
] as const)('reads "%s | %s" as one', (cue, content, stance) => {
  expect(stanceOf(cue, content, false).stance).toBe(stance)
})
