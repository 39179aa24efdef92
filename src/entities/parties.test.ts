import { expect, test } from 'vitest'
import { inTree } from '../../test/in-tree.ts'
import { readGrammar } from '../grammar/read-grammar.ts'
import { text as textStage } from '../text/stage.ts'
import type { Entity } from '../types/entity.ts'
import type { Tags } from '../types/tags.ts'
import type { EntityInput } from './reading.ts'
import { entities } from './stage.ts'

/**
 * The entities of a sentence whose tree has the given arcs (for each token its head, counted from 1, and its relation),
 * where the network names the events `told` and takes `heads` for heads of persons.
 */
async function read(
  text: string,
  tree: string,
  told: readonly string[],
  heads: readonly string[],
  names: readonly string[] = [],
) {
  const article = {
    text,
    title: null,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  } as unknown as EntityInput
  const layers = textStage.run(article, () => {}) as Pick<EntityInput, 'sentences' | 'tokens' | 'quotes'>
  const plain = readGrammar(layers)
  const spans = (list: readonly string[]) =>
    layers.tokens.filter((token) => list.includes(token.text)).map(({ start, end }) => ({ start, end }))
  const tags: Tags = {
    attributions: [],
    names: spans(names).map((span) => ({ ...span, type: 'person' as const, score: 1 })),
    events: spans(told).map((span) => ({ ...span, score: 0.9 })),
    heads: spans(heads).map((span) => ({ ...span, type: 'person' as const })),
  }
  const { entities: found } = (await entities.run(
    { ...article, ...layers, grammar: inTree(plain, layers.tokens, tree), tags },
    () => {},
  )) as { entities: readonly Entity[] }
  return found.map(({ name, type }) => `${type} ${name}`)
}

const DROWNED = [
  'Three passengers and a cook drowned.',
  '2/nummod 6/nsubj 5/cc 5/det 2/conj 0/root 6/punct',
] as const

test('makes entities of those whom the text only describes, if they take part in an event', async () => {
  expect(await read(...DROWNED, ['drowned'], ['passengers', 'cook'])).toEqual([
    'group Three passengers',
    'person a cook',
  ])
})

test('makes none of those who take part in no event', async () => {
  expect(await read(...DROWNED, [], ['passengers', 'cook'])).toEqual([])
})

test('makes none of things', async () => {
  expect(await read('Two barrels sank.', '2/nummod 3/nsubj 0/root 3/punct', ['sank'], [])).toEqual([])
})

test('takes the name beside a description for the one who takes part', async () => {
  const tree = '2/det 6/nsubj 2/punct 2/appos 2/punct 0/root 6/punct'
  expect(await read('A cook, Brandt, drowned.', tree, ['drowned'], ['cook'], ['Brandt'])).toEqual([
    'person Brandt',
  ])
})

test('takes the subject of a joined verb for the one who takes part', async () => {
  const tree = '2/nummod 3/nsubj 0/root 5/cc 3/conj 3/punct'
  expect(await read('Three passengers waved and drowned.', tree, ['drowned'], ['passengers'])).toEqual([
    'group Three passengers',
  ])
})

test('makes nobody an entity', async () => {
  const tree = '2/det 3/nsubj 0/root 3/punct'
  expect(await read('The canoeists drowned.', tree, ['drowned'], ['canoeists'])).toHaveLength(1)
  expect(await read('No canoeists drowned.', tree, ['drowned'], ['canoeists'])).toEqual([])
})
