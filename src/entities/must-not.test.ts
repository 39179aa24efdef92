import { expect, test } from 'vitest'
import { mayBeOnePerson } from '../base/person-names.ts'
import { readGrammar } from '../grammar/read-grammar.ts'
import { isOneName } from '../languages/en/organization-names.ts'
import { text as textStage } from '../text/stage.ts'
import type { EntityInput } from './reading.ts'
import { entities } from './stage.ts'

test.each([
  'It rained in March.',
  'It is clear that nothing happened.',
  'They live in the West Wing.',
  'He said nothing.',
  'No minister came, and no soldiers were hurt.',
  'The police arrived.',
  'They went to university by bus.',
  'He said that children were safe.',
  '',
])('finds no entity in "%s"', (text) => {
  const article = {
    text,
    title: null,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  } as unknown as EntityInput
  const layers = textStage.run(article, () => {}) as Pick<EntityInput, 'sentences' | 'tokens' | 'quotes'>
  const result = entities.run(
    { ...article, ...layers, grammar: readGrammar(layers), tags: { names: [], attributions: [] } },
    () => {},
  )
  expect(result).toEqual({ entities: [] })
})

test.each([
  ['Anna Marsh', 'John Marsh'],
  ['Marsh', 'Marshall'],
  ['Olena Marchuk', 'Petro Halka'],
  ['', 'Halka'],
])('does not take %s for %s', (a, b) => {
  expect(mayBeOnePerson(a, b)).toBeNull()
})

test.each([
  ['Varna Bank', 'Varna Harbour'],
  ['VHB', 'Varna Harbour Authority'],
  ['Odesa', 'Odesa City Council'],
])('does not take %s for %s', (a, b) => {
  expect(isOneName(a, b)).toBeNull()
})

test.each([
  ['Zelenskiy', 'Volodymyr Zelenskyy', 'variant'],
  ['J. Marsh', 'John Marsh', 'part'],
  ['Assad', 'Bashar al-Assad', 'part'],
  ['Olena Marchuk', 'olena marchuk', 'same'],
])('takes %s for %s', (a, b, expected) => {
  expect(mayBeOnePerson(a, b)).toBe(expected)
})
