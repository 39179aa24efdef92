import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../types/across.ts'
import { divide, type Pull } from './divide.ts'

const pull = (a: string, b: string, score: number): Pull => ({ a, b, score })

describe('groups by average linkage', () => {
  test('join the nearest first, as long as the mean is enough', () => {
    const pulls = [pull('a', 'b', 0.9), pull('b', 'c', 0.8), pull('a', 'c', 0.5)]
    expect(divide(['a', 'b', 'c'], pulls, 0.6)).toEqual([['a', 'b', 'c']])
    expect(divide(['a', 'b', 'c'], pulls, 0.7)).toEqual([['a', 'b'], ['c']])
  })

  test('a chain is no group: pairs without a tie count as nothing', () => {
    const chain = ['a', 'b', 'c', 'd'].map((name, i, all) => pull(name, all[i + 1] ?? name, 0.9))
    expect(divide(['a', 'b', 'c', 'd'], chain, 0.6)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('what people keep apart stays apart, also by way of a third', () => {
    const pulls = [pull('a', 'b', 0.9), pull('b', 'c', 0.9), pull('a', 'c', 0.9)]
    const apart: Decision<string> = { kind: 'apart', one: 'a', other: 'c' }
    const groups = divide(['a', 'b', 'c'], pulls, 0.1, [apart])
    expect(groups.find((group) => group.includes('a'))).not.toContain('c')
  })

  test('what people join is joined without a tie', () => {
    expect(divide(['a', 'b'], [], 0.5, [{ kind: 'same', one: 'b', other: 'a' }])).toEqual([['a', 'b']])
  })

  test('ties and decisions about others are passed over', () => {
    expect(divide(['a'], [pull('a', 'z', 1)], 0, [{ kind: 'same', one: 'a', other: 'z' }])).toEqual([['a']])
  })
})

const NAMES = [...'abcdefgh']
const pulls = fc.array(
  fc.record({
    a: fc.constantFrom(...NAMES),
    b: fc.constantFrom(...NAMES),
    score: fc.integer({ min: 1, max: 20 }).map((n) => n / 20),
  }),
  { maxLength: 24 },
)
const decisions = fc.array(
  fc.record({
    kind: fc.constantFrom<Decision['kind']>('same', 'apart'),
    one: fc.constantFrom(...NAMES),
    other: fc.constantFrom(...NAMES),
  }),
  { maxLength: 4 },
)

test('groups are the same in whatever order members and ties come', () => {
  fc.assert(
    fc.property(pulls, decisions, fc.infiniteStream(fc.nat()), (ties, decided, random) => {
      const shuffle = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => ({ item, at: random.next().value }))
          .sort((x, y) => x.at - y.at)
          .map(({ item }) => item)
      const turned = ties.map(({ a, b, score }, i) => (i % 2 ? { a: b, b: a, score } : { a, b, score }))
      expect(divide(shuffle(NAMES), shuffle(turned), 0.4, decided)).toEqual(divide(NAMES, ties, 0.4, decided))
    }),
  )
})

test('groups of members without ties between them are divided as if alone', () => {
  fc.assert(
    fc.property(pulls, pulls, (left, right) => {
      const others = NAMES.map((name) => name.toUpperCase())
      const rest = right.map(({ a, b, score }) => pull(a.toUpperCase(), b.toUpperCase(), score))
      const alone = [...divide(others, rest, 0.4), ...divide(NAMES, left, 0.4)]
      expect(divide([...NAMES, ...others], [...left, ...rest], 0.4)).toEqual(alone)
    }),
  )
})

test('nobody is lost, doubled or joined with whom people keep apart last', () => {
  fc.assert(
    fc.property(pulls, decisions, (ties, decided) => {
      const groups = divide(NAMES, ties, 0.2, decided)
      expect(groups.flat().sort()).toEqual(NAMES)
      const last = new Map(decided.map((d) => [[d.one, d.other].sort().join(), d]))
      for (const { kind, one, other } of last.values()) {
        if (kind !== 'apart' || one === other) continue
        expect(groups.find((group) => group.includes(one))).not.toContain(other)
      }
    }),
  )
})
