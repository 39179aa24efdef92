import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { findNames } from '../tags/light/names.ts'
import { text as textStage } from '../text/stage.ts'
import type { ArticleText } from '../types/article.ts'
import type { TaggerInput } from '../types/tagger.ts'
import { openGazetteer } from './gazetteer.ts'
import { recognizePlaces } from './recognize.ts'

const gazetteer = openGazetteer(
  gunzipSync(readFileSync(new URL('../../data/world/gazetteer/places.bin.gz', import.meta.url))),
)

function placesIn(text: string): string[] {
  const article = {
    text,
    title: null,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  } as unknown as ArticleText
  const layers = textStage.run(article, () => {}) as Pick<TaggerInput, 'sentences' | 'tokens' | 'quotes'>
  const names = findNames({ ...article, ...layers }, gazetteer)
  return recognizePlaces(text, { ...layers, tags: { names, attributions: [] } }, gazetteer).map(
    ({ start, end }) => text.slice(start, end),
  )
}

test.each([
  'Marta Jordan runs a bakery. Jordan said trade was slow.',
  'It happened in March.',
  'Police arrested two men.',
  'Of course they did.',
  'They ate turkey for dinner.',
  'Mr. Paris declined to comment.',
  'Reading is fun.',
  'The mayor, Anna Berlin, resigned. Berlin gave no reason.',
  'Many people love orange juice.',
  'It dates from 200 B.C. and is made of clay.',
  'She is a member of the Southern Growers Association.',
  '',
])('finds no place in "%s"', (text) => {
  expect(placesIn(text)).toEqual([])
})

test.each([
  ['The firm is Odesa-based.', ['Odesa']],
  ['Snow fell in B.C. overnight.', ['B.C.']],
  ['The Russia-Iran pact was signed.', ['Russia', 'Iran']],
  ['Rep. Ann Whitlock, R-Ohio, spoke.', ['Ohio']],
  ['A Ukrainian drone flew over Lviv.', ['Ukrainian', 'Lviv']],
  ['She teaches at the University of Georgia.', ['Georgia']],
])('finds the places in "%s"', (text, expected) => {
  expect(placesIn(text)).toEqual(expected)
})
