import { expect, test } from 'vitest'
import type { LinkedSpans, WordSpan } from './link.ts'
import { lendSources, missedCues } from './rescue.ts'

const LABELS = ['O', 'B-CUE', 'I-CUE', 'B-CONTENT', 'I-CONTENT']
const PARAMETERS = { reach: 3, cue: 0.2, source: 2, drop: true }

/** Log-probabilities of words: the content is words 0 and 1; each further word has these chances of O, B-CUE and I-CUE. */
function missed(...words: [number, number, number][]): WordSpan[] {
  const rows = [[0, 0, 0, 1, 0], [0, 0, 0, 0, 1], ...words.map((row) => [...row, 0, 0])]
  const logs = Float64Array.from(rows.flat(), (p) => Math.log(p + 1e-9))
  const path = Uint8Array.from(rows, (_, word) => (word < 2 ? 3 + word : 0))
  return missedCues([[0, 2]], path, logs, LABELS, PARAMETERS)
}

test('a cue that the best path passed over is the likeliest word near the content', () => {
  expect(missed([0.9, 0.1, 0], [0.6, 0.4, 0], [0.4, 0, 0.6], [0.9, 0.1, 0])).toEqual([[3, 5]])
})

test('no cue is made up where none is likely enough, or only far away', () => {
  expect(missed([0.9, 0.1, 0], [0.9, 0.1, 0])).toEqual([])
  expect(missed([1, 0, 0], [1, 0, 0], [1, 0, 0], [0.1, 0.9, 0])).toEqual([])
})

test('a source that nobody has goes to the content beside it, not to one on another line', () => {
  const loose = (): LinkedSpans => ({
    cue: null,
    source: [],
    content: [[0, 2]],
    contentLink: 0,
    sourceLink: 0,
  })
  const near = loose()
  lendSources([near], [[3, 4]], [0, 0, 0, 0], PARAMETERS)
  expect(near.source).toEqual([[3, 4]])
  const apart = loose()
  lendSources([apart], [[3, 4]], [0, 0, 0, 1], PARAMETERS)
  expect(apart.source).toEqual([])
})
