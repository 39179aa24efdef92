import { COUNTERPART, DEFINITE, FRESH, POSSESSED_BY } from '../languages/en/entities/antecedents.ts'
import { KIND_NOUNS } from '../languages/en/entities/description-words.ts'
import { FIELD_OF, OWNED } from '../languages/en/entities/descriptions.ts'
import { DEMONYM_COUNTRY } from '../languages/en/entities/lexicon.ts'
import { calledBehind, calledWithin, equated } from './apposition.ts'
import { citationsOf } from './citations.ts'
import type { Description } from './descriptions.ts'
import { type Draft, lastMentionBefore } from './draft.ts'
import { ANYBODY, fitsGender, fitsKind, fitsPlace, holds, isBody } from './fitting.ts'
import type { Heads } from './heads.ts'
import { bareWords, merge, type Reading, recent } from './reading.ts'
import { hasNouns } from './same-office.ts'

/** The earlier entity that a description refers to, and the rule that found it; `null` if there is none. */
export function antecedent(
  reading: Reading,
  phrase: Description,
  words: string,
  heads: Heads,
): { draft: Draft; rule: string } | null {
  const { determiner } = phrase
  const at = reading.tokens[phrase.from]!.start
  const sentence = reading.tokens[phrase.from]!.sentence
  const definite = DEFINITE.has(determiner) || determiner === OWNED
  const called = calledBehind(reading, phrase) ?? calledWithin(reading, phrase)
  if (called) return { draft: called, rule: 'apposition' }
  const written = reading.byPlainName.get(bareWords(words))
  if (written && definite && written.type !== 'person') return { draft: written, rule: 'name' }
  const subject = equated(reading, phrase)
  if (subject) return { draft: subject, rule: 'copula' }
  const again = FRESH.test(determiner) ? undefined : reading.byWords.get(bareWords(words))
  const takesUp = again && (definite || !determiner) ? { draft: again, rule: 'same-words' } : null
  if (takesUp && (takesUp.draft.names.size > 0 || !DEFINITE.has(determiner))) return takesUp
  const alike = DEFINITE.has(determiner) ? heads.last(phrase, bareWords(words), sentence) : null
  const named = DEFINITE.has(determiner)
    ? namedAntecedent(reading, phrase, at, sentence, words)
    : ownedAntecedent(reading, phrase, at, words)
  if (named && alike && named.rule === 'description' && isIntroduced(alike, named.draft)) {
    merge(reading, alike, named.draft)
    return named
  }
  if (named && alike && named.rule !== 'role' && alike !== named.draft && isLater(alike, named.draft, at)) {
    return { draft: alike, rule: 'same-head' }
  }
  if (!named || !takesUp) return named ?? takesUp ?? (alike && { draft: alike, rule: 'same-head' })
  if (named.rule !== 'kind' || !isNear(named.draft, sentence)) return takesUp
  // "The firm" of the first paragraphs is not the firm that is named in the tenth.
  if (isNamedLater(takesUp.draft, named.draft) && !hasWord(named.draft, phrase.noun)) return takesUp
  merge(reading, takesUp.draft, named.draft)
  return named
}

/**
 * Whether a person described at the start of the story is the one named soon after: "A boy was held. Petro Halka, 14,
 * …".
 */
function isIntroduced(described: Draft, named: Draft): boolean {
  const first = described.mentions[0]
  const name = named.mentions[0]
  if (!first || !name || described === named || described.names.size > 0 || described.plural) return false
  return first.sentence < 3 && name.start > first.start && name.sentence - first.sentence <= 3
}

/** Whether the first mention of the described entity is before the first of the named one. */
function isNamedLater(described: Draft, named: Draft): boolean {
  const first = ({ mentions }: Draft) => Math.min(...mentions.map(({ start }) => start))
  return first(described) < first(named)
}

/** Whether `a` was mentioned after `b`, both before `offset`. */
function isLater(a: Draft, b: Draft, offset: number): boolean {
  return (lastMentionBefore(a, offset)?.start ?? -1) > (lastMentionBefore(b, offset)?.start ?? -1)
}

/** Whether the entity was mentioned in this sentence or the four before it. */
function isNear(draft: Draft, sentence: number): boolean {
  return draft.mentions.some((mention) => mention.sentence <= sentence && sentence - mention.sentence <= 4)
}

/**
 * The only person named so far with the office of a possessive description: "Malaysia's prime minister", "his father".
 */
function ownedAntecedent(reading: Reading, phrase: Description, at: number, words: string) {
  const { noun, role, determiner } = phrase
  if (!POSSESSED_BY.test(determiner) || role.type !== 'person' || role.plural) return null
  const isCounterpart = noun === COUNTERPART
  const holders = recent(reading, at, 60).filter(
    ({ draft }) =>
      draft.type === 'person' &&
      draft.names.size > 0 &&
      (isCounterpart ? servesSame(reading, draft, phrase) : holds(draft, noun, words)),
  )
  return holders.length === 1 ? { draft: holders[0]!.draft, rule: 'role' } : null
}

/** Whether the person's office is of the country that the description names: "her Iranian counterpart". */
function servesSame({ tokens }: Reading, { roles }: Draft, { from, head }: Description): boolean {
  for (let at = from + 1; at < head; at++) {
    const { text } = tokens[at]!
    if (DEMONYM_COUNTRY.has(text) && roles.some(({ title }) => title.split(' ').includes(text))) return true
  }
  return false
}

/**
 * The named entity that a definite description refers to: by its office, by its kind of place, or by the word for its
 * kind.
 */
function namedAntecedent(
  reading: Reading,
  phrase: Description,
  at: number,
  sentence: number,
  words: string,
): { draft: Draft; rule: string } | null {
  const { noun, role } = phrase
  const nouns = nounsBefore(reading, phrase)
  const named = recent(reading, at, 60)
    .filter(({ draft }) => draft.names.size > 0)
    .map(({ draft, mention }) => ({ draft, sentence: mention.sentence }))
  if (role.type === 'person' && !role.plural) {
    const holder = named.find(
      ({ draft }) => draft.type === 'person' && holds(draft, noun, words) && hasNouns(nouns, titlesOf(draft)),
    )
    if (holder) return { draft: holder.draft, rule: 'role' }
    if (!ANYBODY.has(noun)) return null
    const nearby = named.filter(
      ({ draft, sentence: where }) =>
        draft.type === 'person' && sentence - where <= 3 && fitsGender(draft, role),
    )
    const cited = lastCited(reading, at)
    const anybody =
      nearby.find(({ draft }) => draft === cited && draft.mentions.length > 2) ??
      nearby.find(({ draft }) => draft === likeliest(nearby, sentence))
    return anybody ? { draft: anybody.draft, rule: 'description' } : null
  }
  if (role.type === 'place') {
    const place = likeliest(
      named.filter(({ draft }) => fitsPlace(draft, noun)),
      sentence,
    )
    const called = KIND_NOUNS.town.includes(noun)
      ? undefined
      : named.find(({ draft }) => draft.type === 'place' && hasWord(draft, noun))
    const found = place ?? called?.draft
    return found ? { draft: found, rule: 'kind' } : null
  }
  if (role.plural) return null
  const fitting = named.filter(({ draft }) =>
    hasNouns([...nouns, ...nounBehind(reading, phrase)], [...titlesOf(draft), ...draft.names.keys()]),
  )
  const called = fitting.find(({ draft }) => draft.type !== 'person' && holds(draft, noun, words))
  if (called) return { draft: called.draft, rule: 'role' }
  const same = fitting.find(({ draft }) => (isBody(draft) || draft.type === 'bloc') && hasWord(draft, noun))
  if (same) return { draft: same.draft, rule: 'kind' }
  if (phrase.head - phrase.from > 1) return null
  const body = likeliest(
    fitting.filter(({ draft }) => (isBody(draft) || draft.type === 'bloc') && fitsKind(draft, noun, role)),
    sentence,
  )
  return body ? { draft: body, rule: 'kind' } : null
}

/** The plain nouns between the determiner and the head of a description: "town" in "the town council". */
function nounsBefore({ grammar: { words } }: Reading, { from, head }: Description): string[] {
  return words.slice(from, head).flatMap(({ pos, form }) => (/^NNS?$/.test(pos) ? [form] : []))
}

/** The noun behind "for" or "of" that tells one body from another: "employment" of "the agency for employment". */
function nounBehind({ grammar: { words }, phraseAt }: Reading, { head }: Description): string[] {
  const field = FIELD_OF.test(words[head + 1]?.form ?? '') ? phraseAt.get(head + 2) : undefined
  return field?.start === head + 2 && words[field.head]!.pos.startsWith('NN') ? [words[field.head]!.form] : []
}

function titlesOf({ roles }: Draft): string[] {
  return roles.map(({ title }) => title)
}

/** Whether a name has the noun as a word: "the memorial" of "Marchuk Memorial". */
function hasWord({ names }: Draft, noun: string): boolean {
  return [...names.keys()].some((name) => ` ${name.toLowerCase()} `.includes(` ${noun} `))
}

/** The entity cited last before the offset, at any distance. */
function lastCited(reading: Reading, offset: number): Draft | null {
  const citations = citationsOf(reading)
  const last = citations.lastBefore(offset)
  return last ? citations.entityOf(last) : null
}

/**
 * Of several candidates, the one that the text is most about: mentioned often and recently. A single candidate that is
 * an armed force is taken at any distance: the only force of a text is "the force".
 */
function likeliest(
  fitting: readonly { readonly draft: Draft; readonly sentence: number }[],
  sentence: number,
): Draft | null {
  const times = (draft: Draft) =>
    draft.iso === null
      ? draft.mentions.length
      : fitting.reduce((sum, one) => sum + (one.draft.iso === draft.iso ? one.draft.mentions.length : 0), 0)
  const only = fitting.length === 1 ? fitting[0]!.draft : null
  let best = only?.type === 'armed-force' ? only : null
  let most = -3
  for (const { draft, sentence: last } of fitting) {
    const score = Math.log(times(draft)) - 0.5 * (sentence - last)
    if (score > most) {
      best = draft
      most = score
    }
  }
  return best
}
