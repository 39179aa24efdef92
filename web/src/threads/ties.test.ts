import { expect, test } from 'vitest'
import type { Position, StatementTie } from '../../../src/record.ts'
import { tieNotes } from './ties.ts'

const position = (id: string): Position => ({
  statement: { article: 'a', id },
  ...{ holder: 0, stance: 'asserts', said: null },
})
const tie = (a: string, b: string, kind: StatementTie['kind']): StatementTie => ({
  a: { article: 'a', id: a },
  b: { article: 'a', id: b },
  ...{ kind, score: 1, reasons: [] },
})
const positions = [position('s1'), position('s2')]

test('a denial answers its accusation, and is wider than it', () => {
  const notes = tieNotes({ positions, ties: [tie('s1', 's2', 'widens'), tie('s1', 's2', 'answers')] })
  expect(notes).toEqual([[{ words: ['answered by'], to: 1 }], [{ words: ['answers', 'wider than'], to: 0 }]])
})

test('what is only about the same, or about something elsewhere, goes without a note', () => {
  const ties = [tie('s1', 's2', 'same-claim'), tie('s1', 's9', 'answers'), tie('s1', 's1', 'changes')]
  expect(tieNotes({ positions, ties })).toEqual([[], []])
})

test('a tie that is given twice is told once', () => {
  const ties = [tie('s1', 's2', 'changes'), tie('s1', 's2', 'changes')]
  expect(tieNotes({ positions, ties })[1]).toEqual([{ words: ['changed from'], to: 0 }])
})
