import { expect, test } from 'vitest'
import type { Change, Correction } from '../../types/correction.ts'
import { changedGroups } from './changed-groups.ts'
import { againstThing } from './contradicted.ts'

type OfThing = Extract<Change, { readonly target: unknown }>

const anchor = {
  article: 'a',
  sha256: 'f',
  location: 'a.txt',
  start: 0,
  end: 2,
  exact: 'no',
  prefix: '',
  suffix: '',
}
const target = { layer: 'statement', id: 's1', anchor } as unknown as OfThing['target']
const edit = (set: object) => ({ do: 'edit', target, set }) as OfThing
const earlier = (change: Change, before: unknown = null) => ({ change, before }) as Correction

test('an edit goes against an earlier one that set the same field to something else', () => {
  const before = earlier(edit({ stance: 'denies', certainty: 'certain' }))
  expect(againstThing(before, edit({ stance: 'warns' }))).toBe('set stance "denies"')
  expect(againstThing(before, edit({ stance: 'denies' }))).toBeNull()
  expect(againstThing(before, edit({ polarity: 'negative' }))).toBeNull()
})

test('a rejection goes against whoever accepted or corrected the thing', () => {
  const reject = { do: 'reject', target } as OfThing
  expect(againstThing(earlier({ do: 'accept', target } as OfThing), reject)).toBe('accepted it')
  expect(againstThing(earlier(edit({ stance: 'warns' })), reject)).toBe('corrected it: stance')
})

test('nothing goes against a rejection or an undoing', () => {
  expect(againstThing(earlier({ do: 'reject', target } as OfThing), edit({ stance: 'warns' }))).toBeNull()
  expect(againstThing(earlier({ do: 'undo', correction: 1 }), edit({ stance: 'warns' }))).toBeNull()
})

test('groups that differ are counted by layer, with a few of their ids', () => {
  const before = new Map([
    ['threads', new Map([['a/s1', '2']])],
    ['copies', new Map([['a', '2']])],
  ])
  const after = new Map([
    [
      'threads',
      new Map([
        ['a/s1', '3'],
        ['b/s1', '2'],
      ]),
    ],
    ['copies', new Map([['a', '2']])],
  ])
  expect(changedGroups(before, after)).toEqual([{ layer: 'threads', count: 2, sample: ['a/s1', 'b/s1'] }])
  expect(changedGroups(before, before)).toEqual([])
})
