import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Network } from '../../../src/record.ts'
import { layOut } from './layout.ts'

const node = (id: string): Network['nodes'][number] => ({ id, name: id, type: 'person', statements: 1 })
const edge = (from: string, to: string): Network['edges'][number] => ({
  ...{ from, to, stance: 'accuses', statements: 1, origins: 1 },
})
const network = (ids: readonly string[], edges: readonly (readonly [string, string])[]): Network => ({
  ...{
    center: 'a',
    truncated: false,
    nodes: ids.map(node),
    edges: edges.map(([from, to]) => edge(from, to)),
  },
})
const steps = (found: ReturnType<typeof layOut>) =>
  Object.fromEntries(found.map(({ id, step }) => [id, step]))

test('who is tied to the center stands around it, who is tied to those stands farther out', () => {
  const found = layOut(
    network(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['c', 'a'],
        ['c', 'd'],
      ],
    ),
  )
  expect(steps(found)).toEqual({ a: 0, b: 1, c: 1, d: 2 })
  expect(found[0]).toMatchObject({ x: 0, y: 0 })
})

test('who is tied to nobody shown is left out', () => {
  expect(
    steps(
      layOut(
        network(
          ['a', 'b', 'z'],
          [
            ['a', 'b'],
            ['a', 'gone'],
          ],
        ),
      ),
    ),
  ).toEqual({ a: 0, b: 1 })
})

test('who is two steps away stands on the side of whom it is tied to', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const found = layOut(
    network(ids, [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
      ['a', 'e'],
      ['d', 'f'],
    ]),
  )
  const at = (id: string) => found.find((one) => one.id === id)!
  expect(at('f').angle).toBeCloseTo(Math.atan2(Math.sin(at('d').angle), Math.cos(at('d').angle)), 5)
})

test('sixty names each have a line of their own on their side', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `n${index}`)
  const found = layOut(
    network(
      ['a', ...ids],
      ids.map((id) => ['a', id]),
    ),
  )
  for (const side of [1, -1]) {
    const lines = found.filter(({ x }) => Math.sign(x) === side).map(({ y }) => y)
    const sorted = lines.toSorted((one, other) => one - other)
    expect(sorted).toHaveLength(30)
    expect(sorted.every((y, index) => index === 0 || y - sorted[index - 1]! > 13)).toBe(true)
  }
})

test('whatever the order of nodes and edges, the picture is the same, and no two stand in one place', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(id, id), { maxLength: 20, selector: String }), (edges) => {
      const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
      const found = layOut(network(ids, edges))
      expect(layOut(network([...ids].reverse(), [...edges].reverse()))).toEqual(found)
      expect(new Set(found.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(found.length)
    }),
  )
})
