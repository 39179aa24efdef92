import { expect, test } from 'vitest'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { describesSource, surePlain, withInner } from './inner.ts'

const TEXT = 'Kyiv announced that its generals had decided to stay, and Riga said it was glad.'

function attribution(source: string, cue: string, content: string, by: string): TaggedAttribution {
  const at = (words: string): Span[] => [[TEXT.indexOf(words), TEXT.indexOf(words) + words.length]]
  return {
    source: at(source),
    cue: at(cue),
    content: at(content),
    within: null,
    continues: null,
    score: 0.9,
    by,
  }
}

const announced = attribution('Kyiv', 'announced', 'that its generals had decided to stay', 'neural')
const decided = attribution('its generals', 'had decided', 'to stay', 'light/verb-before')
const said = attribution('Riga', 'said', 'it was glad', 'light/verb-before')

test('what the rules find inside a content becomes an inner attribution of it', () => {
  const [outer, inner] = withInner([announced], [decided])
  expect(outer).toMatchObject({ by: 'neural', within: null })
  expect(inner).toMatchObject({ by: 'light/verb-before', within: 0 })
})

test('what they find elsewhere, or with a cue that the network has, is left out', () => {
  const again = attribution('Kyiv', 'announced', 'that its generals had decided to stay', 'light/verb-before')
  expect(withInner([announced], [again, said])).toEqual([announced])
})

test('the rules add what clashes with nothing, where they are sure or the words are a quotation', () => {
  const unsure = { ...said, score: 0.5 }
  expect(surePlain([announced], [said, decided], 0.65, [])).toEqual([said])
  expect(surePlain([announced], [unsure], 0.65, [])).toEqual([])
  const [start, end] = said.content[0]!
  expect(surePlain([announced], [unsure], 0.65, [{ start, end, closed: true, continues: false }])).toEqual([
    unsure,
  ])
})

test('one source may be cited twice', () => {
  const glad = attribution('Kyiv', 'said', 'it was glad', 'light/verb-before')
  expect(surePlain([announced], [glad], 0.65, [])).toEqual([glad])
})

test('a cue in the words that describe a source cites nothing of its own', () => {
  const according = attribution('Riga said it was glad', 'announced', 'to stay', 'light/according-to')
  expect(describesSource(said.cue, [according])).toBe(true)
  expect(describesSource(decided.cue, [according])).toBe(false)
  expect(describesSource(said.cue, [announced])).toBe(false)
  expect(describesSource([], [according])).toBe(false)
})
