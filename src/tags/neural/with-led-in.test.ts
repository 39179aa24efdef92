import { expect, test } from 'vitest'
import { taggerInput } from '../../../test/make-article.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { findAttributions } from '../light/attributions.ts'
import { LED_IN } from '../light/led-in.ts'
import { withLedIn } from './with-led-in.ts'

type Parts = readonly [source: string, cue: string, content: readonly string[]]

/** "source | cue | content" of the network's attributions, after the rules' clauses with a colon. */
function read(text: string, network: readonly Parts[]): string[] {
  const spans = (words: readonly string[]): Span[] =>
    words.filter(Boolean).map((one) => {
      expect(text).toContain(one)
      return [text.indexOf(one), text.indexOf(one) + one.length]
    })
  const attributions = network.map(
    ([source, cue, content]): TaggedAttribution => ({
      ...{ source: spans([source]), cue: spans([cue]), content: spans(content) },
      ...{ within: null, continues: null, score: 1, by: 'neural' },
    }),
  )
  const led = findAttributions(taggerInput({ text })).filter(({ by }) => by === LED_IN)
  return withLedIn(attributions, led).map(({ source, cue, content }) =>
    [source, cue, content].map((all) => all.map((span) => text.slice(...span)).join(' … ')).join(' | '),
  )
}

const TEXT = '"We wait," Ada Marsh said. Tom Novak was less patient: "It leaks."'
const BOTH = ['"We wait,"', '"It leaks."']
const EACH = ['Ada Marsh | said | "We wait,"', 'Tom Novak | was less patient: | "It leaks."']

test('the speech of the one before ends at the clause', () => {
  expect(read(TEXT, [['Ada Marsh', 'said', BOTH]])).toEqual(EACH)
})

test('a quotation that the network gave to nobody has its speaker', () => {
  const network: Parts[] = [
    ['Ada Marsh', 'said', ['"We wait,"']],
    ['', '', ['"It leaks."']],
  ]
  expect(read(TEXT, network)).toEqual(EACH)
})

test('what the network knows of the clause stays', () => {
  const network: Parts[] = [
    ['Ada Marsh', 'said', ['"We wait,"']],
    ['Tom Novak', 'was less patient:', ['"It leaks."']],
  ]
  expect(read(TEXT, network)).toEqual(EACH)
})

test('the speaker is who answers, not the answer', () => {
  const text = 'The council\'s answer was short: "We wait."'
  const network: Parts[] = [["The council's answer", 'was short:', ['"We wait."']]]
  expect(read(text, network)).toEqual(['The council\'s | was short: | "We wait."'])
})

test('a clause within another’s words is theirs', () => {
  const text = 'Ada Marsh said Tom Novak was blunt: "It leaks."'
  const network: Parts[] = [['Ada Marsh', 'said', ['Tom Novak was blunt: "It leaks."']]]
  expect(read(text, network)).toEqual(['Ada Marsh | said | Tom Novak was blunt: "It leaks."'])
})
