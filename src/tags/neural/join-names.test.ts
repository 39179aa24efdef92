import { expect, test } from 'vitest'
import type { TaggedName } from '../../types/tags.ts'
import { joinNames } from './join-names.ts'

const name = (start: number, end: number, score: number): TaggedName => ({
  start,
  end,
  score,
  type: 'person',
})

test('the network adds names where the rules have none, and only when it is sure enough', () => {
  const byRules = [name(10, 14, 0.7)]
  expect(joinNames(byRules, [name(12, 18, 0.99), name(0, 4, 0.9), name(20, 24, 0.4)])).toEqual([
    name(0, 4, 0.9),
    name(10, 14, 0.7),
  ])
})
