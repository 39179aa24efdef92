import { expect, test } from 'vitest'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { withoutAccused } from './accused.ts'

function sourceOf(text: string, source: string, cue: string): string[] {
  const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const attribution = { source: [span(source)], cue: [span(cue)] } as unknown as TaggedAttribution
  return withoutAccused(attribution, text).source.map((one) => text.slice(...one))
}

test.each([
  ['Guard accused of attacking driver', 'Guard', 'accused of', []],
  ['Two men suspected of theft were held.', 'Two men', 'suspected', []],
  ['The mayor had been accused of lying.', 'The mayor', 'had been accused', []],
  ['The union accused the mayor of lying.', 'The union', 'accused', ['The union']],
  ['He was accused of theft by the owner.', 'the owner', 'accused of', ['the owner']],
])('in "%s" "%s" is the source of "%s": %j', (text, source, cue, expected) => {
  expect(sourceOf(text, source, cue)).toEqual(expected)
})
