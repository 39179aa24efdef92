import { expect, test } from 'vitest'
import { taggerInput } from '../../test/make-article.ts'
import { clausesOf } from './clauses.ts'

function pieces(sentence: string): string[] {
  return clausesOf(taggerInput({ text: sentence }), [0, sentence.length]).map((clause) =>
    clause.map((span) => sentence.slice(...span)).join(' | '),
  )
}

test.each([
  [
    'The ferry left Varna at noon, the longest delay since the strike began.',
    ['The ferry left Varna at noon', 'the longest delay since the strike began'],
  ],
  [
    'Marsh met Lind in Varna, who had led the union for ten years.',
    ['Marsh met Lind in Varna', 'who had led the union for ten years'],
  ],
  [
    'The bridge, which was built by sailors, fell in May.',
    ['The bridge | fell in May', 'which was built by sailors'],
  ],
  [
    'Waves reached the pier every night, testing the patience of the crews.',
    ['Waves reached the pier every night', 'testing the patience of the crews'],
  ],
  [
    'Crews repaired the old pier, site of the worst storm in years.',
    ['Crews repaired the old pier', 'site of the worst storm in years'],
  ],
  [
    'The port raised its fees in May, sharply cutting the profits of the crews.',
    ['The port raised its fees in May', 'sharply cutting the profits of the crews'],
  ],
])('%s', (sentence, clauses) => {
  expect(pieces(sentence)).toEqual(clauses)
})

test.each([
  'The storm hit five towns, including the port of Varna.',
  'The ferry stopped in Varna, Burgas and the oldest town of the coast.',
  'The pier has been closed since May, while the bridge has stayed open.',
  'As the mayor has said, the oldest pier is closed.',
  'The pier is, by far, the oldest of the coast.',
  'While the ferry was late, that has not stopped the crews of Varna.',
  'They sold the pier, what nobody in the town had wanted.',
  'Soldiers took the old, crumbling fort near the harbour of Varna.',
  'It rained.',
])('is one claim: %s', (sentence) => {
  expect(clausesOf(taggerInput({ text: sentence }), [0, sentence.length])).toEqual([[[0, sentence.length]]])
})
