import { expect, test } from 'vitest'
import { placeIndex } from './place-index.ts'

test('finds what overlaps, over cell borders, in the order added', () => {
  const index = placeIndex<string>([
    [[0, 2000], 'long'],
    [[510, 515], 'border'],
    [[3000, 3001], 'far'],
  ])
  expect(index.at([512, 513])).toEqual(['long', 'border'])
  expect(index.at([515, 520])).toEqual(['long'])
  expect(index.at([2000, 3000])).toEqual([])
  expect(index.at([0, 5000])).toEqual(['long', 'border', 'far'])
})
