import { expect, test } from 'vitest'
import { taggerInput } from '../../../test/make-article.ts'
import type { Span } from '../../types/span.ts'
import { findAttributions } from '../light/attributions.ts'
import { withSourceByRule } from './source-by-rule.ts'

/** "source | cue | content" of an attribution of the network, completed by rules. */
function completed(
  text: string,
  parts: Readonly<Record<'source' | 'cue' | 'content', readonly string[]>>,
): string {
  const article = taggerInput({ text })
  const spans = (words: readonly string[]): Span[] =>
    words.map((one) => [text.indexOf(one), text.indexOf(one) + one.length])
  const attribution = {
    ...{ source: spans(parts.source), cue: spans(parts.cue), content: spans(parts.content) },
    ...{ within: null, continues: null, score: 1, by: 'neural' },
  }
  const { source, cue, content } = withSourceByRule(attribution, findAttributions(article))
  return [source, cue, content].map((all) => all.map((span) => text.slice(...span)).join(' … ')).join(' | ')
}

test('a source that the network missed is that of the rules', () => {
  const parts = { source: [], cue: ['said'], content: ['that the road was shut'] }
  expect(completed('The mayor said that the road was shut.', parts)).toBe(
    'The mayor | said | that the road was shut',
  )
})

test('who was told is no source, and no part of the content', () => {
  const text = 'Residents were told on Monday that the road was shut.'
  const content = ['that the road was shut']
  const expected = ' | were told on Monday | that the road was shut'
  expect(completed(text, { source: ['Residents'], cue: ['were told on Monday'], content })).toBe(expected)
  expect(
    completed(text, { source: [], cue: ['were told on Monday'], content: ['Residents', ...content] }),
  ).toBe(expected)
})

test('who told it is the source', () => {
  const text = 'Residents were told by the council that the road was shut.'
  const parts = { source: ['Residents'], cue: ['were told by'], content: ['that the road was shut'] }
  expect(completed(text, parts)).toBe('the council | were told by | that the road was shut')
})

test('the accused is no source', () => {
  const text = 'Andrew Lamb, 20, is accused of firing at boys from a roof.'
  const parts = { source: ['Andrew Lamb'], cue: ['is accused'], content: ['of firing at boys from a roof'] }
  expect(completed(text, parts)).toBe(' | is accused | of firing at boys from a roof')
})

test('who is quoted is the source', () => {
  const text = 'Andrew Lamb was quoted as saying that the road was shut.'
  const parts = {
    source: ['Andrew Lamb'],
    cue: ['was quoted as saying'],
    content: ['that the road was shut'],
  }
  expect(completed(text, parts)).toBe('Andrew Lamb | was quoted as saying | that the road was shut')
})
