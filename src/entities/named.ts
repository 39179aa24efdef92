import { isOneName } from '../base/organisation-names.ts'
import { mayBeOnePerson, nameWords } from '../base/person-names.ts'
import { firstEndingAfter } from '../base/spans.ts'
import type { EntityType } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { NameType, TaggedName } from '../types/tags.ts'
import type { Token } from '../types/token.ts'
import { addName, addRole, type Draft } from './draft.ts'
import {
  COUNTRY_NAMES,
  DEMONYM_COUNTRY,
  FIRST_NAME_GENDER,
  KNOWN,
  ROLE_NOUNS,
  SEATS,
  type Seat,
  typeOfHead,
} from './lexicon.ts'
import { addDraft, addMention, type Reading } from './reading.ts'
import { appositionAfter, genderOfTitles, officeIn, roleBefore } from './roles.ts'
import { senseOf } from './sense.ts'

/** Groups the tagged names, and the adjectives of countries, into entities. */
export function readNames(reading: Reading): void {
  const { text, tokens, tags } = reading
  const sources = tags.attributions.flatMap(({ source }) => source)
  for (const name of tags.names) {
    const words = text.slice(name.start, name.end)
    const from = Math.min(firstEndingAfter(tokens, name.start), tokens.length - 1)
    const to = Math.max(from + 1, firstEndingAfter(tokens, name.end))
    const seat = SEATS.get(words.replace(/^[Tt]he /, ''))
    if (seat && (name.type !== 'person' || seat.kind === 'seat'))
      readSeat(reading, seat, [name.start, name.end], from, to, sources)
    else if (name.type === 'person' && !isBodyBefore(tokens, from)) readPerson(reading, name, from, to)
    else readOther(reading, name.type === 'person' ? { ...name, type: 'organization' } : name, words)
  }
  readBare(reading, sources)
}

/** Whether a word for a body stands right before the name: "the farmers' association Zlatno Polje". */
function isBodyBefore(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  if (!before || before.sentence !== tokens[from]!.sentence || !/^\p{Ll}/u.test(before.text)) return false
  const type = ROLE_NOUNS.get(before.text)?.type
  return type === 'organization' || type === 'media'
}

/** "Moscow", "Russia", "the Kremlin": the government where it acts, the place where it lies. */
function readSeat(
  reading: Reading,
  seat: Seat,
  span: Span,
  from: number,
  to: number,
  sources: readonly Span[],
): void {
  const words = reading.text.slice(...span)
  const sense = senseOf(reading.tokens, from, to, seat.kind, isHead(reading, span, sources))
  const acts = sense !== 'literal' || seat.kind === 'seat' || seat.kind === 'bloc'
  const draft = acts
    ? seat.kind === 'bloc'
      ? named(reading, 'bloc', seat.name)
      : government(reading, seat.iso!)
    : seat.kind === 'country'
      ? country(reading, seat.iso!)
      : named(reading, 'place', words)
  addName(draft, seat.kind === 'bloc' && seat.name.startsWith('the ') ? seat.name : words)
  const rule = sense === 'metonym' ? `metonym/${seat.kind}` : sense === 'literal' ? 'name' : 'modifier'
  const basis = sense === 'metonym' && seat.kind !== 'country' ? 'inferred' : 'stated'
  addMention(reading, draft, { start: span[0], end: span[1], name: span, form: 'name', sense, basis, rule })
}

/** Whether the words are the source of an attribution, or its first or a joined part: "Kyiv" in "Kyiv and the West". */
function isHead({ text }: Reading, [start, end]: Span, sources: readonly Span[]): boolean {
  return sources.some(([from, to]) => {
    if (start < from || end > to) return false
    const before = text.slice(from, start)
    const after = text.slice(end, to)
    return (
      (/^(?:the |both )?$/i.test(before) && /^(?:,|\s+(?:and|or)\s|$)/.test(after)) ||
      (/\s(?:and|or)\s+(?:the )?$/.test(before) && after === '' && !/\sof\s/.test(before))
    )
  })
}

export function government(reading: Reading, iso: string): Draft {
  const found = reading.byName.get(`government ${iso}`)
  if (found) return found
  const draft = addDraft(reading, 'government')
  reading.byName.set(`government ${iso}`, draft)
  draft.iso = iso
  draft.fallback = COUNTRY_NAMES.get(iso) ?? null
  return draft
}

function country(reading: Reading, iso: string): Draft {
  const found = reading.byName.get(`country ${iso}`)
  if (found) return found
  const draft = addDraft(reading, 'place')
  reading.byName.set(`country ${iso}`, draft)
  draft.iso = iso
  return draft
}

function remembered(reading: Reading, key: string, make: () => Draft): Draft {
  const found = reading.byName.get(key)
  if (found) return found
  const draft = make()
  reading.byName.set(key, draft)
  return draft
}

/** A name is held against this many of the entities met last; those of its exact words are always found. */
const LATEST = 400

/** The entity of this type and name, made when there is none. */
function named(reading: Reading, type: EntityType, name: string): Draft {
  return remembered(reading, `${type} ${name}`, () => addDraft(reading, type))
}

function readPerson(reading: Reading, { start, end }: TaggedName, from: number, to: number): void {
  const { text, tokens } = reading
  const words = text.slice(start, end)
  const { from: titleFrom } = roleBefore(reading, from)
  const gender = genderOfTitles(tokens, titleFrom, from) ?? genderOfName(words)
  const { draft, rule } = personCalled(reading, words, gender)
  addName(draft, words)
  draft.gender ??= gender
  const whole: Span = [tokens[titleFrom]!.start, end]
  const office = titleFrom < from ? officeIn(tokens, titleFrom, from) : null
  if (office) addRole(draft, text.slice(...office), office, 'stated')
  addMention(reading, draft, {
    start: whole[0],
    end,
    name: [start, end],
    head: [tokens[to - 1]!.start, end],
    form: 'name',
    sense: 'literal',
    basis: rule === 'name' ? 'stated' : 'resolved',
    rule,
  })
  const apposition = appositionAfter(reading, to)
  if (!apposition) return
  addRole(draft, text.slice(...apposition.span), apposition.span, 'stated')
  draft.gender ??= genderOfTitles(tokens, to, firstEndingAfter(tokens, apposition.span[1]))
  addMention(reading, draft, {
    start: apposition.span[0],
    end: apposition.span[1],
    head: apposition.head,
    form: 'nominal',
    sense: 'literal',
    basis: 'stated',
    rule: 'apposition',
  })
}

function genderOfName(name: string) {
  const first = name.split(' ')
  return first.length > 1 ? (FIRST_NAME_GENDER.get(first[0]!) ?? null) : null
}

/**
 * Whether the full names of a person rule this one out: "Anna Marsh" is not the "Marsh" who is John Marsh. A longer name
 * that only opens with the short one rules nobody out ("Marsh Harbour" beside "Marsh").
 */
function isSomebodyElse(name: string, { names }: Draft): boolean {
  if (nameWords(name).length < 2) return false
  const all = [...names.keys()].map(nameWords)
  const short = new Set(all.filter((words) => words.length === 1).map(([word]) => word))
  const full = [...names.keys()].filter((other) => {
    const words = nameWords(other)
    return words.length > 1 && (short.has(words.at(-1)) || !short.has(words[0]))
  })
  return full.length > 0 && !full.some((other) => mayBeOnePerson(name, other))
}

/** The person of this name, the most mentioned among several of one surname; a new one when nobody fits. */
function personCalled(
  reading: Reading,
  name: string,
  gender: Draft['gender'],
): { draft: Draft; rule: string } {
  const key = `person ${gender ?? ''} ${name}`
  const known = reading.byName.get(key)
  if (known && name.includes(' ')) return { draft: known, rule: 'name' }
  let best: { draft: Draft; rule: string; weight: number } | null = null
  for (const draft of reading.drafts.slice(-LATEST)) {
    if (draft.type !== 'person') continue
    if (gender && draft.gender && gender !== draft.gender) continue
    if (isSomebodyElse(name, draft)) continue
    for (const other of draft.names.keys()) {
      const match = mayBeOnePerson(name, other)
      if (!match) continue
      const weight =
        (match === 'same' ? 2e9 : match === 'part' ? 1e9 : 0) +
        (nameWords(name).at(-1) === nameWords(other).at(-1) ? 4e9 : 0) +
        draft.mentions.length * 1e6 -
        draft.mentions[0]!.start
      if (!best || weight > best.weight) {
        best = { draft, rule: match === 'same' ? 'name' : match === 'part' ? 'surname' : 'spelling', weight }
      }
    }
  }
  const { draft, rule } = best ?? { draft: addDraft(reading, 'person'), rule: 'name' }
  reading.byName.set(key, draft)
  return { draft, rule }
}

const TYPES: Record<NameType, EntityType> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
  media: 'media',
  weapon: 'weapon',
  work: 'work',
  event: 'other',
  other: 'other',
}

function readOther(reading: Reading, { start, end, type: tagged }: TaggedName, words: string): void {
  const plain = words.replace(/^[Tt]he\s+/, '')
  const known = KNOWN.get(plain)
  let type = known?.type ?? TYPES[tagged]
  if (type === 'organization') type = typeOfHead(headWord(plain))
  const { draft, rule } = organisationCalled(reading, type, plain, known?.name ?? null)
  addName(draft, plain)
  if (plain.includes(' ')) reading.byPlainName.set(plain.toLowerCase(), draft)
  const from = firstEndingAfter(reading.tokens, start)
  const body = isBodyBefore(reading.tokens, from) ? reading.tokens[from - 1]! : null
  if (body) addRole(draft, body.text, [body.start, body.end], 'stated')
  addMention(reading, draft, {
    start: body?.start ?? start,
    end,
    name: [start, end],
    form: 'name',
    sense: 'literal',
    basis: rule === 'name' ? 'stated' : 'resolved',
    rule,
  })
}

/** The word that says what an organisation is: the last, or the one before "of". */
function headWord(name: string): string {
  return (name.split(/ (?:of|for|on) /)[0] ?? name).split(' ').at(-1) ?? name
}

function organisationCalled(
  reading: Reading,
  type: EntityType,
  name: string,
  listed: string | null,
): { draft: Draft; rule: string } {
  const key = `${type} ${name}`
  const known = reading.byName.get(key)
  if (known) return { draft: known, rule: 'name' }
  for (const draft of reading.drafts.slice(-LATEST)) {
    if (draft.type === 'person' || (draft.type === 'place') !== (type === 'place')) continue
    for (const other of draft.names.keys()) {
      const rule = isOneName(name, other) ?? (listed && KNOWN.get(other)?.name === listed ? 'alias' : null)
      if (!rule) continue
      reading.byName.set(key, draft)
      return { draft, rule }
    }
  }
  const draft = addDraft(reading, type)
  reading.byName.set(key, draft)
  return { draft, rule: 'name' }
}

/** Countries' adjectives, and "the West", which stand outside the tagged names. */
function readBare(reading: Reading, sources: readonly Span[]): void {
  const { tokens, nameAt } = reading
  for (let at = 0; at < tokens.length; at++) {
    const { text, start, end } = tokens[at]!
    const name = nameAt.get(at)
    if (text === 'West' && !name && tokens[at - 1]?.text.toLowerCase() === 'the') {
      if (/^(?:Wing|Bank|Coast|End|Side|Virginia|of|coast|side|bank)$/.test(tokens[at + 1]?.text ?? ''))
        continue
      readSeat(reading, SEATS.get('West')!, [start, end], at, at + 1, sources)
      continue
    }
    if (!name && isCountryBefore(tokens, at)) {
      addModifier(reading, SEATS.get(text)!.iso!, [start, end], 'country-modifier')
      continue
    }
    const iso = DEMONYM_COUNTRY.get(text)
    if (!iso || (name && name.start !== start && name.type !== 'group')) continue
    if (name && name.type !== 'group' && name.end === end) continue
    if (text.endsWith('s') && name?.type === 'group') continue
    addModifier(reading, iso, [start, end], 'demonym')
  }
}

/** A country that only describes what follows, "Russian" or "US", as a mention of its government. */
function addModifier(reading: Reading, iso: string, [start, end]: Span, rule: string): void {
  const draft = government(reading, iso)
  addMention(reading, draft, { start, end, form: 'name', sense: 'modifier', basis: 'external', rule })
}

/** "US" in "US Secretary of State": a country's short form before an office or a name that the tagger left alone. */
function isCountryBefore(tokens: readonly Token[], at: number): boolean {
  const { text, sentence } = tokens[at]!
  const next = tokens[at + 1]
  if (!/^(?:\p{Lu}\.?){2,4}$/u.test(text) || SEATS.get(text)?.kind !== 'country') return false
  return next?.sentence === sentence && (/^\p{Lu}\p{Ll}/u.test(next.text) || ROLE_NOUNS.has(next.text))
}
