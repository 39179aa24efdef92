import { describe, expect, test } from 'vitest'
import { logSoftmax } from '../../base/log-softmax.ts'
import { bestPath, bioSpans } from './viterbi.ts'

const LABELS = ['O', 'B-CUE', 'I-CUE']
const NEVER = -10_000
const START = [0, 0, NEVER]
const TRANSITIONS = [
  [0, 0, NEVER],
  [0, 0, 0],
  [0, 0, 0],
]

describe('the best path', () => {
  test('never enters a span in its middle, even when the network says so', () => {
    const logits = [0, 0, 9, 0, 1, 9, 9, 0, 0]
    const path = bestPath(logSoftmax(logits, 3), 3, START, TRANSITIONS)
    expect([...path].map((label) => LABELS[label])).toEqual(['B-CUE', 'I-CUE', 'O'])
  })

  test('of no words is empty', () => {
    expect([...bestPath(new Float64Array(), 3, START, TRANSITIONS)]).toEqual([])
  })
})

describe('spans', () => {
  test('that touch stay apart when the second begins anew', () => {
    expect(bioSpans([1, 2, 1, 0, 2], LABELS)).toEqual([
      { label: 'CUE', from: 0, to: 2 },
      { label: 'CUE', from: 2, to: 3 },
      { label: 'CUE', from: 4, to: 5 },
    ])
  })
})
