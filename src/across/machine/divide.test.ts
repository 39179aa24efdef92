import { describe, expect, test } from 'vitest'
import { groupsAmong } from './divide.ts'

const names = new Map([1, 2, 3, 4].map((row) => [row, { article: `a${row}`, id: '' }]))
const tie = (a: number, b: number) => ({ a, b, kind: 'same', score: 0.9 })
const decided = (kind: 'same' | 'apart', one: number, other: number) => ({
  ...{ correction: 1, kind },
  ...{ one: { article: `a${one}`, id: '' }, other: { article: `a${other}`, id: '' } },
})

describe('groups of tied rows', () => {
  test('are named after their first member; a row alone is in none', () => {
    expect(groupsAmong('happening', names, [tie(2, 1), tie(3, 2), tie(3, 1)], [])).toEqual([
      { id: 'a1', rows: [1, 2, 3] },
    ])
    expect(groupsAmong('happening', names, [], [])).toEqual([])
  })

  test('take in whom people join, and keep their name', () => {
    expect(groupsAmong('happening', names, [tie(2, 3)], [decided('same', 1, 2)])).toEqual([
      { id: 'a2', rows: [1, 2, 3] },
    ])
  })

  test('let go whom people part', () => {
    expect(
      groupsAmong('happening', names, [tie(1, 2), tie(1, 3), tie(2, 3)], [decided('apart', 3, 1)]),
    ).toEqual([{ id: 'a1', rows: [1, 2] }])
  })

  test('are not changed by decisions about others', () => {
    const about = decided('apart', 1, 9)
    expect(groupsAmong('happening', names, [tie(1, 2)], [about])).toEqual([{ id: 'a1', rows: [1, 2] }])
  })

  test('are the same whatever the order of rows and ties', () => {
    const ties = [tie(1, 2), tie(2, 3), tie(1, 3), tie(3, 4)]
    const turned = new Map([...names].reverse())
    expect(groupsAmong('happening', turned, ties.toReversed(), [])).toEqual(
      groupsAmong('happening', names, ties, []),
    )
  })
})
