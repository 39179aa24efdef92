import { expect, test } from 'vitest'
import type { Decision, StatementTie, Within } from '../../types/across.ts'
import { divideThreads } from './threads.ts'

const at = (key: string): Within => ({ article: key[0]!, id: key.slice(1) })
const all = ['as1', 'as2', 'bs1', 'bs2', 'cs1'].map(at)

function tie(a: string, b: string, score = 0.6, kind: StatementTie['kind'] = 'same-claim'): StatementTie {
  return { a: at(a), b: at(b), kind, score, reasons: [] }
}

function divided(ties: readonly StatementTie[], decisions: readonly Decision[] = []): string[] {
  return divideThreads(all, ties, decisions).map((group) =>
    group.map(({ article, id }) => article + id).join(' '),
  )
}

test('statements that nothing ties stand alone', () => {
  expect(divided([])).toEqual(['as1', 'as2', 'bs1', 'bs2', 'cs1'])
})

test('a chain of weak ties does not make one thread of all', () => {
  const chain = [
    tie('as1', 'as2', 0.5),
    tie('as2', 'bs1', 0.5),
    tie('bs1', 'bs2', 0.5),
    tie('bs2', 'cs1', 0.5),
  ]
  expect(divided(chain).length).toBeGreaterThan(1)
})

test('an answer goes with what it answers best, and does not tie two charges', () => {
  const ties = [tie('as1', 'bs1', 0.5, 'answers'), tie('as2', 'bs1', 0.9, 'answers')]
  expect(divided(ties)).toEqual(['as1', 'as2 bs1', 'bs2', 'cs1'])
})

test('several answers to one charge are in its thread, though nothing ties them to each other', () => {
  const ties = [
    tie('as1', 'as2', 0.5, 'answers'),
    tie('as1', 'bs1', 0.5, 'answers'),
    tie('as1', 'bs2', 0.5, 'answers'),
  ]
  expect(divided(ties)).toEqual(['as1 as2 bs1 bs2', 'cs1'])
})

test('two that answer each other are together', () => {
  expect(divided([tie('as1', 'bs1', 0.6, 'answers'), tie('bs1', 'as1', 0.6, 'answers')])).toEqual([
    'as1 bs1',
    'as2',
    'bs2',
    'cs1',
  ])
})

test('what was decided counts for more than ties', () => {
  const ties = [tie('as1', 'as2'), tie('as1', 'bs1'), tie('as2', 'bs1')]
  const apart: Decision = { kind: 'apart', one: at('bs1'), other: at('as1') }
  const same: Decision = { kind: 'same', one: at('bs2'), other: at('cs1') }
  expect(divided(ties)).toEqual(['as1 as2 bs1', 'bs2', 'cs1'])
  expect(divided(ties, [apart])).toEqual(['as1 as2', 'bs1', 'bs2', 'cs1'])
  expect(divided(ties, [apart, same])).toEqual(['as1 as2', 'bs1', 'bs2 cs1'])
  expect(divided(ties, [{ kind: 'same', one: at('as1'), other: at('cs1') }])).toEqual([
    'as1 as2 bs1 cs1',
    'bs2',
  ])
})
