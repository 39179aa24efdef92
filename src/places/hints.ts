import { firstEndingAfter } from '../base/spans.ts'
import { COUNTY_NAME, PLACE_WORDS } from '../languages/en/places.ts'
import type { Gazetteer } from '../types/gazetteer.ts'
import type { Spanned } from '../types/span.ts'
import { placeOfDemonym } from './demonyms.ts'
import { isContainer } from './feature-kinds.ts'

/** The most distinct hints; more do not improve the result. */
const MOST = 40

/**
 * Countries, divisions and counties that the text names outside the place mentions, inside other names or as
 * adjectives: "Georgia" in "University of Georgia", "Iraqi", "Henderson County" in "Henderson County Sheriff". They are
 * no place mentions, but show which region the article is about.
 */
export function hintsIn(text: string, mentions: readonly Spanned[], gazetteer: Gazetteer): string[] {
  const found = new Set<string>()
  const ordered = [...mentions].sort((a, b) => a.start - b.start)
  const covered = (from: number, to: number) => (ordered[firstEndingAfter(ordered, from)]?.start ?? to) < to
  const seen = new Set<string>()
  for (const match of text.matchAll(PLACE_WORDS)) {
    const words = match[0].split(' ')
    let at = match.index
    for (let from = 0; from < words.length; from++) {
      for (let count = Math.min(3, words.length - from); count > 0; count--) {
        const name = words.slice(from, from + count).join(' ')
        if (seen.has(name) || name.length < 4) continue
        if (covered(at, at + name.length)) continue
        seen.add(name)
        if (isHint(name, gazetteer)) found.add(name)
      }
      at += words[from]!.length + 1
    }
    if (found.size >= MOST) break
  }
  return [...found]
}

function isHint(name: string, gazetteer: Gazetteer): boolean {
  if (placeOfDemonym(name, gazetteer)) return true
  if (COUNTY_NAME.test(name)) return gazetteer.has(name)
  const [best] = gazetteer.find(name)
  return best !== undefined && isContainer(best) && best.featureCode !== 'ADM2'
}
