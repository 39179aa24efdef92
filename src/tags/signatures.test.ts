import { expect, test } from 'vitest'
import { taggerInput } from '../../test/make-article.ts'
import { signatures, withSignatures } from './signatures.ts'

function found(text: string) {
  const input = taggerInput({ text })
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map((span) => input.text.slice(...span))
  return signatures(input).map(({ source, cue, content }) => [
    ...words(source),
    ...words(cue),
    ...words(content),
  ])
}

test.each([
  ['“Nobody will wait.” — Ada Marsh', ['Ada Marsh', '—', '“Nobody will wait.”']],
  [
    '"The bridge is safe." ― Ada Marsh, mayor of Varna.',
    ['Ada Marsh, mayor of Varna', '―', '"The bridge is safe."'],
  ],
  ['"We want our money back."\n\n- Ivo Kolev.', ['Ivo Kolev', '-', '"We want our money back."']],
])('finds who signed %j', (text, expected) => {
  expect(found(text)).toEqual([expected])
})

test.each([
  '"Nobody will wait" — the words hung in the air.',
  '"Nobody will wait" — Varna was stunned by the remark.',
  'The “old town” - new town line opened.',
  '"Nobody will wait," she said - Ada Marsh, of all people.',
])('finds no signature in %j', (text) => {
  expect(found(text)).toEqual([])
})

test('a signature goes before whoever else was cited for the words', () => {
  const input = taggerInput({ text: 'Ivo Kolev said "no."\n\n“Nobody will wait.” — Ada Marsh' })
  const at = (words: string): [number, number] => [
    input.text.indexOf(words),
    input.text.indexOf(words) + words.length,
  ]
  const kolev = {
    source: [at('Ivo Kolev')],
    cue: [at('said')],
    content: [at('"no."'), at('“Nobody will wait.”')],
    within: null,
    continues: null,
    score: 0.9,
    by: 'neural',
  }
  const [first, second] = withSignatures(input, [kolev])
  expect(first).toMatchObject({ source: [at('Ivo Kolev')], content: [at('"no."')] })
  expect(second).toMatchObject({ source: [at('Ada Marsh')], content: [at('“Nobody will wait.”')] })
})
