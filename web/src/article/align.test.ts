import { expect, test } from 'vitest'
import { align } from './align.ts'

const wish = (want: number, weight = 1) => ({ want, height: 20, weight })

test('cards with room stand where they want to', () => {
  expect(align([wish(0), wish(100), wish(300)], 5)).toEqual([0, 100, 300])
})

test('cards that want the same place share the trouble, none over another', () => {
  const tops = align([wish(100), wish(100), wish(100)], 5)
  expect(tops).toEqual([75, 100, 125])
})

test('the open card has its place, and others make room', () => {
  const tops = align([wish(100), wish(100), wish(100, 10_000)], 5)
  expect(tops[2]).toBeCloseTo(100, 0)
})

test('no card stands above the text', () => {
  expect(align([wish(0), wish(0)], 5).every((top) => top >= 0)).toBe(true)
})
