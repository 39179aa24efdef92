import rows from '../../data/world/countries/institutions.json' with { type: 'json' }

const NAMES = Object.entries(rows as Readonly<Record<string, readonly string[]>>)

/** ISO codes of the countries whose institutions a text names: GB for "the Home Office", in no order. */
export function countriesOfInstitutions(text: string): string[] {
  return NAMES.flatMap(([iso, names]) => (names.some((name) => hasWords(text, name)) ? [iso] : []))
}

function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/\p{L}/u.test(`${text[at - 1] ?? ''}${text[at + words.length] ?? ''}`)) return true
  }
  return false
}
