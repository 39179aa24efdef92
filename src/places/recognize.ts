import { firstEndingAfter } from '../base/spans.ts'
import {
  ARTICLE,
  COMMON_WORDS,
  DIRECTION,
  ENDINGS,
  LAST_OF,
  PLACE_PREPOSITION,
  PLURAL_DEMONYM,
  SAID,
} from '../languages/en/places.ts'
import type { Layers } from '../types/article.ts'
import type { Gazetteer } from '../types/gazetteer.ts'
import type { Spanned } from '../types/span.ts'
import type { TaggedName } from '../types/tags.ts'
import type { Token } from '../types/token.ts'
import { isDemonym } from './demonyms.ts'
import { isCountry, isDivision } from './feature-kinds.ts'

/** Words of the text that name a place, before the place is known. */
export interface PlaceMention extends Spanned {
  /** `inside`: part of a longer name or word, such as "Odesa" in "Odesa City Council" or "Odesa-based". */
  readonly kind: 'name' | 'demonym' | 'inside'
}

/**
 * The place mentions of an article: names that the tagger calls places, demonyms ("Russian", "Texans"), and known
 * places inside other names and words ("Odesa City Council", "University of Georgia", "Lviv-based", "R-Ohio"). In text
 * order, without overlaps.
 */
export function recognizePlaces(
  text: string,
  { tokens, tags }: Pick<Layers, 'tokens' | 'tags'>,
  gazetteer: Gazetteer,
): PlaceMention[] {
  const own = tags.names.filter(
    ({ type, start, end }) => type === 'place' && !DIRECTION.test(text.slice(start, end)),
  )
  const called = new Set(own.map(({ start, end }) => text.slice(start, end)))
  const isKnown = (name: string) => called.has(name) || isFamous(name, gazetteer)
  const found: PlaceMention[] = []
  const taken = new Set<number>()
  const add = (mention: PlaceMention) => {
    for (let at = mention.start; at < mention.end; at++) if (taken.has(at)) return
    for (let at = mention.start; at < mention.end; at++) taken.add(at)
    found.push(mention)
  }
  for (const { start, end } of own) add({ start, end, kind: 'name' })
  for (const name of tags.names) for (const mention of insideName(text, name, isKnown)) add(mention)
  const persons = tags.names.filter(({ type }) => type === 'person' || type === 'media' || type === 'place')
  for (let index = 0; index < tokens.length; index++) {
    if (!/^\p{Lu}/u.test(tokens[index]!.text)) continue
    const around = persons[firstEndingAfter(persons, tokens[index]!.start)]
    if (around && around.start <= tokens[index]!.start) continue
    const demonym = demonymAt(tokens, index) ?? abbreviationAt(tokens, index, gazetteer)
    if (demonym) add(demonym)
    else for (const mention of insideWord(tokens[index]!, isKnown)) add(mention)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether a name is that of a country, a division, a capital or a large town. */
function isFamous(name: string, gazetteer: Gazetteer): boolean {
  return gazetteer
    .find(name)
    .some(
      (entry) =>
        isCountry(entry) || isDivision(entry) || entry.featureCode === 'PPLC' || entry.population > 100_000,
    )
}

function demonymAt(tokens: readonly Token[], index: number): PlaceMention | null {
  const { text, start, end } = tokens[index]!
  const next = tokens[index + 1]
  if (next && isDemonym(`${text} ${next.text}`)) return { start, end: next.end, kind: 'demonym' }
  if (next && SAID.test(next.text) && !PLURAL_DEMONYM.test(text)) return null
  return isDemonym(text) ? { start, end, kind: 'demonym' } : null
}

/** The division or country written as initials, in the position of a place: "in B.C.", "of the U.A.E.". */
function abbreviationAt(tokens: readonly Token[], index: number, gazetteer: Gazetteer): PlaceMention | null {
  const { text, start, end } = tokens[index]!
  if (!/^(?:\p{Lu}\.){2,3}$/u.test(text)) return null
  const before =
    tokens[ARTICLE.test(tokens[index - 1]?.text ?? '') ? index - 2 : index - 1]?.text.toLowerCase() ?? ''
  if (!PLACE_PREPOSITION.test(before)) return null
  const isKnown = gazetteer.find(text).some((entry) => isCountry(entry) || isDivision(entry))
  return isKnown ? { start, end, kind: 'name' } : null
}

/** Places inside a word with hyphens: "Odesa-based", "Russia-Iran", "D-N.Y.". */
function insideWord({ text, start }: Token, isKnown: (name: string) => boolean): PlaceMention[] {
  const parts = text.split('-')
  if (parts.length < 2) return []
  if (parts.length === 2 && /^(?:D|R|I|DFL|Ind|Dem|Rep)$/.test(parts[0]!)) {
    const from = start + parts[0]!.length + 1
    return [{ start: from, end: from + parts[1]!.length, kind: 'inside' }]
  }
  const isPart = (part: string) => isDemonym(part) || isKnown(part)
  const described = ENDINGS.has(parts.slice(1).join('-')) && /^\p{Lu}/u.test(parts[0]!)
  if (!described && !parts.every((part) => /^\p{Lu}/u.test(part) && isPart(part))) return []
  const found: PlaceMention[] = []
  let at = start
  for (const part of parts) {
    if (isPart(part) && /^\p{Lu}/u.test(part))
      found.push({ start: at, end: at + part.length, kind: 'inside' })
    at += part.length + 1
  }
  return found
}

/** The known place at the start of the name of an organisation or event, or at its end after "of". */
function insideName(
  text: string,
  { start, end, type }: TaggedName,
  isKnown: (name: string) => boolean,
): PlaceMention[] {
  if (type !== 'organization' && type !== 'event' && type !== 'other') return []
  const words = text.slice(start, end).split(' ')
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const opening = words.slice(0, count).join(' ')
    if (DIRECTION.test(opening) || COMMON_WORDS.has(opening.toLowerCase())) continue
    if (isKnown(opening)) return [{ start, end: start + opening.length, kind: 'inside' }]
  }
  const closing = LAST_OF.exec(text.slice(start, end))?.[1]
  return closing && isKnown(closing) ? [{ start: end - closing.length, end, kind: 'inside' }] : []
}
