import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openGazetteer } from '../../places/gazetteer.ts'
import { text as textStage } from '../../text/stage.ts'
import type { ArticleText } from '../../types/article.ts'
import type { TaggerInput } from '../../types/tagger.ts'
import { findNames } from './names.ts'

const gazetteer = openGazetteer(
  gunzipSync(readFileSync(new URL('../../../data/world/gazetteer/places.bin.gz', import.meta.url))),
)

function namesIn(text: string): string[] {
  const article: ArticleText = {
    id: 'invented',
    page: { name: 'invented', url: null, sha256: '' },
    index: 0,
    offset: 0,
    title: null,
    authors: [],
    publisher: null,
    language: 'en',
    published: { value: null, precision: null, basis: 'unknown', evidence: [], rule: null },
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
      kind: 'paragraph',
      start: index,
      end: index + line.length,
    })),
  }
  const layers = textStage.run(article, () => {}) as Pick<TaggerInput, 'sentences' | 'tokens' | 'quotes'>
  return findNames({ ...article, ...layers }, gazetteer).map(
    ({ start, end, type }) => `${type}: ${text.slice(start, end)}`,
  )
}

test.each([
  ['President Olena Marchuk said so.', ['person: Olena Marchuk']],
  ['Ukrainian Deputy Energy Minister Petro Halka agreed.', ['person: Petro Halka']],
  ['Texas Governor Ann Whitlock spoke.', ['place: Texas', 'person: Ann Whitlock']],
  ['Gen. Omar al-Rashid left Damascus.', ['person: Omar al-Rashid', 'place: Damascus']],
  ['She works for the Ministry of Defense in Kyiv.', ['organization: Ministry of Defense', 'place: Kyiv']],
  ['They flew to Bangor, Maine, on Friday.', ['place: Bangor', 'place: Maine']],
  ['He studied at the University of Leeds.', ['organization: University of Leeds']],
  ['Police in Cardiff arrested two men in March.', ['place: Cardiff']],
  ['The report was read by Reuters.', ['media: Reuters']],
  ['GDANSK, 14 May - Dock workers left.', ['place: GDANSK']],
  ['The Danube rose near Novi Sad.', ['place: Danube', 'place: Novi Sad']],
  ['NATO and the IAEA met.', ['organization: NATO', 'organization: IAEA']],
])('finds the names in "%s"', (text, expected) => {
  expect(namesIn(text)).toEqual(expected)
})

test('designations of arms have a hyphen; other letters with a number are no arms', () => {
  expect(namesIn('The army lost an S-300 and a T-64 near Izmail.')).toEqual([
    'weapon: S-300',
    'weapon: T-64',
    'place: Izmail',
  ])
  expect(namesIn('The plant at Izmail emits less CO2.').join()).not.toContain('weapon')
})

test('who has a chief executive is a body, but a city is a city', () => {
  expect(namesIn('Petro Halka, chief executive of Tamar Voloshin, agreed.')).toContain(
    'organization: Tamar Voloshin',
  )
  expect(namesIn('Petro Halka, the founder of Odessa, agreed.')).not.toContain('organization: Odessa')
})

test('a surname alone is the person named in full elsewhere', () => {
  expect(namesIn('Marta Jordan runs a bakery in Lviv. Jordan said trade was slow.')).toEqual([
    'person: Marta Jordan',
    'place: Lviv',
    'person: Jordan',
  ])
})

test('takes from a headline in large letters only what the body or the lists know', () => {
  expect(
    namesIn('Marchuk Says Harbour Deal Helps Small Towns\n\nThe deal, said Olena Marchuk, will help Odesa.'),
  ).toEqual(['person: Marchuk', 'person: Olena Marchuk', 'place: Odesa'])
})

test.each([
  'Police said on Monday that nobody was hurt.',
  'Of course it rained in March.',
  'They roasted a turkey for dinner.',
  'However, the minister declined to comment.',
  'I think I know.',
  'The President spoke on TV.',
  'On Tuesday, Russian drones flew over.',
  '',
])('finds no name in "%s"', (text) => {
  expect(namesIn(text)).toEqual([])
})

test('a name that the page ran together is read as soon as any other', () => {
  expect(namesIn('Zork Freedomforallpeopleofthenorthandsouth2026 said that the bridge was open.')).toEqual([
    'organization: Zork Freedomforallpeopleofthenorthandsouth2026',
  ])
})
