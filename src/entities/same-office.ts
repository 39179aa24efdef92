import { DEMONYM_COUNTRY, SEATS } from '../languages/en/entities/lexicon.ts'
import { PLAIN_TITLE_WORD, RANK } from '../languages/en/entities/offices.ts'

/** Whether a description with these words can be of the holder of an office with that title. */
export function isSameOffice(title: string, description: string): boolean {
  const own = wordsOf(description)
  const held = wordsOf(title)
  const countries = countriesIn(own)
  if (countries.size > 0) {
    const others = countriesIn(held)
    if (![...countries].some((iso) => others.has(iso))) return false
  }
  return ranksIn(own) === ranksIn(held)
}

/**
 * Whether every noun before the head of a description is among the words of a name or title: "the town council" is not
 * "Dorset Council", "the finance minister" no "foreign minister".
 */
export function hasNouns(nouns: readonly string[], of: readonly string[]): boolean {
  if (nouns.length === 0) return true
  const known = new Set(of.flatMap(wordsOf).map((word) => word.toLowerCase()))
  return nouns.every((noun) => PLAIN_TITLE_WORD.test(noun) || known.has(noun))
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}'’.-]+/u).map((word) => word.replace(/['’]s?$|(?<![.’'])[.’']+$/, ''))
}

function ranksIn(words: readonly string[]): string {
  const ranks = words.map((word) => word.toLowerCase()).filter((word) => RANK.test(word))
  return [...new Set(ranks)].sort().join(' ')
}

/** The countries that words name, by adjective or name: "Iranian", "North Korean", "Chad". */
function countriesIn(words: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at < words.length; at++) {
    const pair = `${words[at]} ${words[at + 1] ?? ''}`
    const both = DEMONYM_COUNTRY.get(pair) ?? isoOf(pair)
    const iso = both ?? DEMONYM_COUNTRY.get(words[at]!) ?? isoOf(words[at]!)
    if (iso) found.add(iso)
    if (both) at++
  }
  return found
}

function isoOf(name: string): string | undefined {
  const seat = SEATS.get(name)
  return seat?.kind === 'country' ? (seat.iso ?? undefined) : undefined
}
