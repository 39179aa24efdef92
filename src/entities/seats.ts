import {
  AMBIGUOUS_DEMONYMS,
  COUNTRY_NAMES,
  DEMONYM_COUNTRY,
  ROLE_NOUNS,
  SEATS,
  type Seat,
} from '../languages/en/entities/lexicon.ts'
import { LEADING_ARTICLE } from '../languages/en/entities/names.ts'
import { LIST_BEFORE, LIST_BEHIND, LIST_LEAD, ONE_OF, WITHIN_OF } from '../languages/en/entities/seats.ts'
import { BEHIND_WEST, PLAIN_BLOC } from '../languages/en/entities/senses.ts'
import { PLURAL_DEMONYM } from '../languages/en/places.ts'
import type { EntityType } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import { addName, type Draft } from './draft.ts'
import { addDraft, addMention, placedFrom, type Reading } from './reading.ts'
import { senseOf } from './sense.ts'

/** Reads "Moscow", "Russia" or "the Kremlin": as the government if it acts, otherwise as the place. */
export function readSeat(
  reading: Reading,
  seat: Seat,
  span: Span,
  from: number,
  to: number,
  sources: readonly Span[],
): void {
  const words = reading.text.slice(...span)
  const sense = senseOf(reading, from, to, seat.kind, isHead(reading, span, sources))
  const acts = sense !== 'literal' || seat.kind === 'seat' || seat.kind === 'bloc'
  const draft = acts
    ? seat.kind === 'bloc'
      ? named(reading, 'bloc', seat.name)
      : government(reading, seat.iso!)
    : seat.kind === 'country'
      ? country(reading, seat.iso!)
      : named(reading, 'place', words)
  addName(draft, seat.kind === 'bloc' && LEADING_ARTICLE.test(seat.name) ? seat.name : words)
  const rule = sense === 'metonym' ? `metonym/${seat.kind}` : sense === 'literal' ? 'name' : 'modifier'
  const basis = sense === 'metonym' && seat.kind !== 'country' ? 'inferred' : 'stated'
  addMention(reading, draft, { start: span[0], end: span[1], name: span, form: 'name', sense, basis, rule })
}

/**
 * Whether the words are the source of an attribution, or its first part, or one joined to it: "Kyiv" in "Kyiv and the
 * West".
 */
function isHead({ text }: Reading, [start, end]: Span, sources: readonly Span[]): boolean {
  return sources.some(([from, to]) => {
    if (start < from || end > to) return false
    const before = text.slice(from, start)
    const after = text.slice(end, to)
    return (
      (LIST_LEAD.test(before) && LIST_BEHIND.test(after)) ||
      (LIST_BEFORE.test(before) && after === '' && !WITHIN_OF.test(before))
    )
  })
}

/** The government of a country, by its ISO code; a new entity if there is none. */
function government(reading: Reading, iso: string): Draft {
  return remembered(reading, `government ${iso}`, () => {
    const draft = addDraft(reading, 'government')
    draft.iso = iso
    draft.fallback = COUNTRY_NAMES.get(iso) ?? null
    return draft
  })
}

/** A country as a place, by its ISO code; a new entity if there is none. */
function country(reading: Reading, iso: string): Draft {
  return remembered(reading, `country ${iso}`, () => {
    const draft = addDraft(reading, 'place')
    draft.iso = iso
    return draft
  })
}

/** The entity with this type and name; a new one if there is none. */
function named(reading: Reading, type: EntityType, name: string): Draft {
  return remembered(reading, `${type} ${name}`, () => addDraft(reading, type))
}

function remembered(reading: Reading, key: string, make: () => Draft): Draft {
  const found = reading.byName.get(key)
  if (found) return found
  const draft = make()
  reading.byName.set(key, draft)
  return draft
}

/** Reads adjectives of countries, and "the West", outside the tagged names. */
export function readBare(reading: Reading, sources: readonly Span[]): void {
  const { tokens, nameAt } = reading
  for (let at = 0; at < tokens.length; at++) {
    const { text, start, end } = tokens[at]!
    const name = nameAt.get(at)
    if (text === PLAIN_BLOC && !name && LEADING_ARTICLE.test(`${tokens[at - 1]?.text} `)) {
      if (BEHIND_WEST.has(tokens[at + 1]?.text ?? '')) continue
      readSeat(reading, SEATS.get(PLAIN_BLOC)!, [start, end], at, at + 1, sources)
      continue
    }
    if (!name && isCountryBefore(tokens, at)) {
      addModifier(reading, SEATS.get(text)!.iso!, [start, end], 'country-modifier')
      continue
    }
    const pair = tokens[at - 1] && tokens[at - 1]!.end === start - 1 ? `${tokens[at - 1]!.text} ${text}` : ''
    const iso =
      DEMONYM_COUNTRY.get(pair) ?? (AMBIGUOUS_DEMONYMS.has(text) ? undefined : DEMONYM_COUNTRY.get(text))
    if (iso && isOneOfNation(reading, at)) {
      if (!name) readDemonym(reading, text, [start, end], at)
      continue
    }
    if (reading.placed[placedFrom(reading, start)]?.mention.start === start) continue
    if (!iso || (name && name.start !== start && name.type !== 'group')) continue
    if (name && name.type !== 'group' && name.end === end) continue
    if (PLURAL_DEMONYM.test(text) && name?.type === 'group') continue
    addModifier(reading, iso, [start, end], 'demonym')
  }
}

/**
 * Reads an adjective of a country that stands as a name: "a Spaniard" is a person, who is not the country; before another
 * noun it is a modifier. Returns whether it is one of these.
 */
export function readDemonym(reading: Reading, words: string, [start, end]: Span, from: number): boolean {
  const before = reading.tokens[from - 1]
  if (before && isOneOfNation(reading, from)) {
    const draft = addDraft(reading, 'person')
    const span: Span = [before.start, end]
    draft.fallback = reading.text.slice(...span)
    addMention(reading, draft, {
      start: span[0],
      end,
      head: [start, end],
      form: 'nominal',
      sense: 'literal',
      basis: 'stated',
      rule: 'nationality',
    })
    return true
  }
  const phrase = reading.phraseAt.get(from)
  if (!phrase || reading.tokens[phrase.head]!.start < end) return false
  addModifier(reading, DEMONYM_COUNTRY.get(words)!, [start, end], 'demonym')
  return true
}

/** Whether an adjective of a country is the noun of one person: "a Spaniard", "another German". */
function isOneOfNation({ tokens, phraseAt }: Reading, at: number): boolean {
  const before = tokens[at - 1]
  return (
    phraseAt.get(at)?.head === at && before?.sentence === tokens[at]!.sentence && ONE_OF.test(before.text)
  )
}

/** Adds a country that only describes the next words ("Russian", "US") as a mention of its government. */
function addModifier(reading: Reading, iso: string, [start, end]: Span, rule: string): void {
  const draft = government(reading, iso)
  addMention(reading, draft, { start, end, form: 'name', sense: 'modifier', basis: 'external', rule })
}

/**
 * Whether a short country name comes before an office or a name, outside the tagger's names: "US" in "US Secretary of
 * State".
 */
function isCountryBefore(tokens: readonly Token[], at: number): boolean {
  const { text, sentence } = tokens[at]!
  const next = tokens[at + 1]
  if (!/^(?:\p{Lu}\.?){2,4}$/u.test(text) || SEATS.get(text)?.kind !== 'country') return false
  return next?.sentence === sentence && (/^\p{Lu}\p{Ll}/u.test(next.text) || ROLE_NOUNS.has(next.text))
}
