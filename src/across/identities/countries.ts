import {
  DEFENCE,
  FOREIGN,
  IN_EVERY_COUNTRY,
  INTERIOR,
  MINISTRY,
  MINISTRY_WORDS,
  NAME_EDGES,
} from '../../languages/en/identities.ts'
import { COUNTRY_OF } from './lexicon.ts'

/** The countries that words name: "Britain's ministry of defense" gives GB, "Russian" RU. Sorted, each once. */
export function countriesIn(words: string): string[] {
  const plain = words
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}.\s-]/gu, ' ')
    .split(/\s+/)
  const found = new Set<string>()
  for (let at = 0; at < plain.length; at++) {
    for (let length = Math.min(4, plain.length - at); length > 0; length--) {
      const iso = COUNTRY_OF.get(plain.slice(at, at + length).join(' '))
      if (!iso) continue
      found.add(iso)
      at += length - 1
      break
    }
  }
  return [...found].sort()
}

/** The words without those that name a country: "Britain's ministry of defense" gives "ministry of defense". */
export function withoutCountries(words: string): string {
  return words
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\s.-]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word && !COUNTRY_OF.has(word))
    .join(' ')
    .replace(NAME_EDGES, '')
}

/** Whether every country has an organisation of this name, so that the name without a country identifies none. */
export function isInEveryCountry(name: string): boolean {
  return IN_EVERY_COUNTRY.test(name)
}

/** A short key of a ministry's field: "ministry of defence", "Defense Ministry" and "defence department" are one. */
export function fieldOf(name: string): string | null {
  const plain = withoutCountries(name)
  if (!MINISTRY.test(plain)) return null
  const words = plain
    .replace(MINISTRY_WORDS, ' ')
    .replace(DEFENCE, 'defense')
    .replace(FOREIGN, 'foreign')
    .replace(INTERIOR, 'interior')
    .split(/\s+/)
    .filter(Boolean)
  return words.length > 0 ? words.sort().join('-') : null
}
