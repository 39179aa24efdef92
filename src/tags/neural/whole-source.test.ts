import { expect, test } from 'vitest'
import type { Span } from '../../types/span.ts'
import { wholeSource } from './whole-source.ts'

const TEXT = 'A court in Ghent on Thursday cleared a cyclist, ruling that protest is lawful.'

test.each([
  ['A court in', 'A court in Ghent'],
  ['A court in Ghent on', 'A court in Ghent'],
  ['A court', 'A court'],
  ['a cyclist', 'a cyclist'],
])('the source "%s" is "%s"', (source, whole) => {
  const at = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
  const [start, end] = at('Ghent')
  const attribution = {
    ...{ source: [at(source)], cue: [at('ruling')], content: [at('that protest is lawful')] },
    ...{ within: null, continues: null, score: 1, by: 'neural' },
  }
  const found = wholeSource(attribution, TEXT, [{ start, end, type: 'place', score: 1 }])
  expect(found.source.map((span) => TEXT.slice(...span))).toEqual([whole])
})
