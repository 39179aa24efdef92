import { expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'
import { paragraphs } from './stretches.ts'

/** `|` marks where one sentence ends and the next begins. */
test.each([
  ['The bridge fell.| Nobody was hurt.'],
  ['Mr. Havel met Gen. Ortiz and Dr. Lee on St. Mary Street.'],
  ['She works in the U.S. Army.'],
  ['She works in the U.S.| The army does not.'],
  ['He lives in Washington, D.C., near the river.'],
  ['It opened at 9 a.m. EST and closed at 5 p.m.| Police came later.'],
  ['The strike began on Jan. 6 and ended in Feb.| Workers cheered.'],
  ['Room No. 5 was empty.'],
  ['Did he go?| No.| He stayed.'],
  ['Donald J. Trump spoke.| J. K. Rowling wrote.'],
  ['Malcolm X.| He was there.'],
  ['Acme Corp. rose 3.5 percent.| Others fell.'],
  ['“Really?” he asked.| “Yes.”| He left.'],
  ['“Really?” Smith asked.| “No!” cried the mayor.'],
  ['“Where is it?” The minister did not say.', '“Where is it?”| The minister did not say.'],
  ['He said: “We won.”| Then he left.'],
  ['(He left early.)| She stayed.'],
  ['He waited ... and waited.'],
  ['He waited...| She came.'],
  ['Some went early, e.g. Anna, others late, i.e. Tom.'],
  ['Prices rose.The bank did nothing.', 'Prices rose.|The bank did nothing.'],
  ['He looked at Example.com and left.'],
  ['The town fell.[1]| The army left.'],
  ['It grew by 1.5 million.| In 2020 it fell.'],
  ['The firm sold iPads.| iPhones sold better.'],
  ['他来了。|她走了。'],
  ['1. The first item.| 2. The second item.'],
  ['What?!| Nothing.'],
  ['He\u00a0left.\u00a0|She stayed.'],
])('%s', (marked, expected = marked) => {
  const text = marked.replaceAll('|', '')
  expect(splitSentences(text, [0, text.length]).map(([s, e]) => text.slice(s, e))).toEqual(
    expected.split('|').map((sentence) => sentence.trim()),
  )
})

test('lines of their own are several paragraphs', () => {
  const wrapped = 'The council voted on the new bridge.\n\nIt failed.\nShort line\nlast'
  expect(paragraphs(wrapped, [0, wrapped.length]).map(([s, e]) => wrapped.slice(s, e))).toEqual([
    'The council voted on the new bridge.',
    'It failed.',
    'Short line',
    'last',
  ])
})
