import { expect, test } from 'vitest'
import type { AcrossStore } from './store.ts'
import { WholeGroups } from './whole-groups.ts'

test('a group is known to be whole until it, or the record by others, changes', () => {
  let version = '1'
  const groups = new WholeGroups({ version: () => version } as AcrossStore)
  expect(groups.has('a', 2)).toBe(false)
  groups.note('a', 2)
  groups.note('b', 3)
  expect(groups.has('a', 2)).toBe(true)
  expect(groups.has('a', 3)).toBe(false)
  groups.forget('b')
  expect(groups.has('b', 3)).toBe(false)
  version = '2'
  expect(groups.has('a', 2)).toBe(false)
})
