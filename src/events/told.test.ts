import { expect, test } from 'vitest'
import type { EventStatus } from '../types/event.ts'
import type { Stance, Statement } from '../types/statement.ts'
import { tellingsOf } from './told.ts'

function statements(...made: readonly (readonly [id: string, stance: Stance, within?: string])[]) {
  return new Map(
    made.map(([id, stance, within = null]) => [id, { id, stance, within } as unknown as Statement]),
  )
}

test.each([
  ['asserts', 'happened', 'positive', 'asserts'],
  ['asserts', 'did-not-happen', 'negative', 'denies'],
  ['denies', 'happened', 'positive', 'mentions'],
  ['denies', 'did-not-happen', 'negative', 'denies'],
  ['denies', 'happened', 'negative', 'asserts'],
  ['accuses', 'unknown', 'positive', 'asserts'],
  ['asserts', 'planned', 'positive', 'mentions'],
  ['urges', 'unknown', 'positive', 'mentions'],
  ['declines-to-confirm', 'happened', 'positive', 'mentions'],
  ['acknowledges', 'happened', 'positive', 'asserts'],
] as const)('who %s what is %s (%s) %s', (stance, status, polarity, as) => {
  const event = { status: status as EventStatus, polarity, statements: ['s1'] }
  expect(tellingsOf(event, statements(['s1', stance]))).toEqual([{ statement: 's1', as }])
})

test('who quotes a denial only mentions what is denied', () => {
  const event = { status: 'did-not-happen', polarity: 'negative', statements: ['s1', 's2'] } as const
  expect(tellingsOf(event, statements(['s1', 'asserts'], ['s2', 'denies', 's1']))).toEqual([
    { statement: 's1', as: 'mentions' },
    { statement: 's2', as: 'denies' },
  ])
})
