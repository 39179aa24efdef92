import { expect, test } from 'vitest'
import type { Position } from '../../../src/record.ts'
import { gridOf } from './grid.ts'

const position = (holder: number, day: string | null): Position => ({
  statement: { article: 'a', id: 's1' },
  ...{ holder, stance: 'asserts', said: day === null ? null : { from: day, to: day } },
})
const person = (name: string) => ({ id: name, name })

test('has a row for each day in order of time, what has no day last', () => {
  const positions = [position(0, null), position(0, '2024-05-03'), position(1, '2024-05-01')]
  const rows = gridOf({ holders: [person('A'), person('B')], positions, silent: [] })
  expect(rows.map(({ days }) => days?.from ?? null)).toEqual(['2024-05-01', '2024-05-03', null])
})

test('puts what one holder says on one day into one cell', () => {
  const positions = [position(0, '2024-05-01'), position(0, '2024-05-01')]
  const [row] = gridOf({ holders: [person('A')], positions, silent: [] })
  expect(row?.cells).toEqual([{ kind: 'said', positions: [0, 1] }])
})

test('says once that there is nothing, however many days it goes on', () => {
  const positions = [position(0, '2024-05-01'), position(1, '2024-05-02'), position(1, '2024-05-03')]
  const rows = gridOf({ holders: [person('A'), person('B')], positions, silent: [person('C')] })
  expect(
    rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'nothing' ? cell.rows : cell.kind))),
  ).toEqual([
    ['said', 1, 3],
    [2, 'said', 'covered'],
    ['covered', 'said', 'covered'],
  ])
})
