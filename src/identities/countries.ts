import everywhereRows from '../../data/languages/en/organizations/in-every-country.json' with { type: 'json' }
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
    .replace(/^the | of(?: the)?$/g, '')
}

/** Bodies that every country has ("the defence ministry"): without a country, such a name is nobody's in particular. */
const IN_EVERY_COUNTRY = new RegExp(`\\b(?:${(everywhereRows as readonly string[]).join('|')})\\b`, 'i')

/** Whether every country has a body of this name, so that the name without a country is nobody's in particular. */
export function isInEveryCountry(name: string): boolean {
  return IN_EVERY_COUNTRY.test(name)
}

/** A short key of a ministry's field: "ministry of defence", "Defense Ministry" and "defence department" are one. */
export function fieldOf(name: string): string | null {
  const plain = withoutCountries(name)
  if (!/\b(?:ministry|department)\b/.test(plain)) return null
  const words = plain
    .replace(/\b(?:ministry|department|state|federal|national|for|of|the|and)\b/g, ' ')
    .replace(/\bdefence\b/g, 'defense')
    .replace(/\bforeign affairs\b|\bexternal affairs\b/g, 'foreign')
    .replace(/\b(?:internal affairs|interior affairs)\b/g, 'interior')
    .split(/\s+/)
    .filter(Boolean)
  return words.length > 0 ? words.sort().join('-') : null
}
