import { expect, test } from 'vitest'
import { draw, linesOf } from './lines.ts'

const edge = (from: string, to: string, stance: string, origins: number) => ({
  ...{ from, to, stance, statements: origins + 1, origins },
})

test('stances of one group and direction are one line; origins are not added up, for they may be the same', () => {
  const lines = linesOf([
    edge('a', 'b', 'accuses', 2),
    edge('a', 'b', 'warns', 3),
    edge('b', 'a', 'denies', 1),
    edge('a', 'a', 'asserts', 9),
  ])
  expect(lines).toEqual([
    { from: 'a', to: 'b', group: 'against', stances: ['accuses', 'warns'], statements: 7, origins: 3 },
    { from: 'b', to: 'a', group: 'denies', stances: ['denies'], statements: 2, origins: 1 },
  ])
})

test('lines between the same two bend apart, and end where the node begins', () => {
  const placed = [
    { id: 'a', x: 0, y: 0, step: 0, angle: 0 },
    { id: 'b', x: 200, y: 0, step: 1, angle: 0 },
  ] as const
  const drawn = draw(linesOf([edge('a', 'b', 'accuses', 2), edge('b', 'a', 'denies', 1)]), placed, () => 10)
  const [there, back] = drawn
  expect(Math.sign(there!.middle.y)).toBe(-Math.sign(back!.middle.y))
  expect(there!.tip.x).toBeLessThan(190)
  expect(back!.tip.x).toBeGreaterThan(10)
})

test('a line to somebody who is not shown is not drawn', () => {
  expect(draw(linesOf([edge('a', 'z', 'accuses', 1)]), [], () => 1)).toEqual([])
})
