import { expect, test } from 'vitest'
import type { Grammar } from '../../types/grammar.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { participleSource } from './participle-source.ts'

/** Who is the source of the participle, where the network says `source`; `main` is the verb before it. */
function sourceOf(text: string, source: string, main: string, passive = false): string[] {
  const tokens = [...text.matchAll(/[\w']+|[,.]/g)].map((one) => ({
    text: one[0],
    start: one.index,
    end: one.index + one[0].length,
  }))
  const at = (word: string): number => tokens.findIndex((token) => token.text === word)
  const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const participle = at('saying')
  const subject: Span = [0, at(main) - (passive ? 1 : 0)]
  const grammar = {
    words: tokens.map((_one, index) => (index === participle ? { relation: 'advcl', head: at(main) } : {})),
    verbs: [
      { head: at(main), shape: 'past', passive, subject: { range: subject, kind: 'own' } },
      { head: participle, shape: 'ing', passive: false, subject: { range: subject, kind: 'participle' } },
    ],
  } as unknown as Grammar
  const attribution = { source: [span(source)], cue: [span('saying')] } as unknown as TaggedAttribution
  const found = participleSource(attribution, { tokens: tokens as never, grammar })
  return found.source.map((one) => text.slice(...one))
}

test.each([
  ['A court cleared a cyclist, saying that it was lawful.', 'a cyclist', 'cleared', false, 'A court'],
  ['Ada Hill met the mayor, saying that it was lawful.', 'Hill', 'met', false, 'Hill'],
  ['The ban was lifted by the mayor, saying that it was over.', 'the mayor', 'lifted', true, 'the mayor'],
])('in "%s" it is not "%s" by its place', (text, source, main, passive, expected) => {
  expect(sourceOf(text, source, main, passive)).toEqual([expected])
})
