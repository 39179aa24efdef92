import { expect, test } from 'vitest'
import pairTypes from '../../data/languages/en/events/pair-types.json' with { type: 'json' }
import { inventedArticle } from '../../test/invented-article.ts'
import { classifyPair, pairFeatures } from './actor-pair.ts'
import type { LinearModel } from './linear.ts'
import { readSentences } from './words.ts'

function pairOf(marked: string) {
  const article = inventedArticle(marked)
  const { entities } = article
  const [source, target] = entities.map(({ mentions }) => [mentions[0]!.start, mentions[0]!.end] as const)
  return { words: readSentences(article, 1)[0]!, pair: { source: source ?? null, target: target ?? null } }
}

test.each([
  ['[Veldania|government] promised to send aid to [Korrund|government].', 'AGREE'],
  ['[Veldania|government] refused to send aid to [Korrund|government].', 'REJECT'],
  ['[Veldania|government] sent aid to [Korrund|government].', 'AID'],
  ['[Veldania|government] suspended aid to [Korrund|government].', 'SANCTION'],
  ['[Veldania|government] lifted its sanctions on [Korrund|government].', 'YIELD'],
  ['[Veldania|government] called on [Korrund|government] to open talks.', 'REQUEST'],
  ['[Veldania|government] accused [Korrund|government] of fraud.', 'ACCUSE'],
  ['[Veldania|government] shelled towns in [Korrund|government].', 'ASSAULT'],
])('tense, refusal and what is ended decide: %s is %s', (marked, type) => {
  const { words, pair } = pairOf(marked)
  expect(classifyPair(pairTypes as LinearModel, words, pair)).toBe(type)
})

test('the names of the two sides do not count', () => {
  const one = pairOf('[Veldania|government] praised [Korrund|government].')
  const other = pairOf('[Ostmark|government] praised [Sundria|government].')
  expect(pairFeatures(one.words, one.pair)).toEqual(pairFeatures(other.words, other.pair))
})
