import { expect, test } from 'vitest'
import { isSides, sidesOf } from './sides.ts'

const side = (id: string, members: number) => ({ id, name: id, members })

test('two that are joined are one group', () => {
  expect(sidesOf({ one: side('a', 5), other: side('a', 5) })).toEqual([side('a', 5)])
  expect(sidesOf({ one: side('a', 4), other: side('b', 1) })).toHaveLength(2)
})

test.each([
  [{ one: side('a', 1), other: side('b', 1) }, true],
  [{ stance: 'denies' }, false],
  [{ one: null, other: null }, false],
  [null, false],
  ['one', false],
])('%j tells of groups: %s', (value, are) => {
  expect(isSides(value)).toBe(are)
})
