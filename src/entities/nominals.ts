import type { Span } from '../types/span.ts'
import type { Draft } from './draft.ts'
import { type RoleNoun, SEATS } from './lexicon.ts'
import { bodyEnd, type NounPhrase, nounPhraseAt } from './noun-phrases.ts'
import {
  addDraft,
  addMention,
  bareWords,
  merge,
  placedWithin,
  type Reading,
  recent,
  tokenFrom,
} from './reading.ts'

/** Finds descriptions ("the regional governor", "Ukrainian forces", "the company") and ties them to entities. */
export function readNominals(reading: Reading): void {
  const covered = coveredTokens(reading)
  for (let at = 0; at < reading.tokens.length; at++) {
    const phrase = nounPhraseAt(reading, at)
    if (!phrase) continue
    const { tokens, text } = reading
    const span: Span = [tokens[phrase.from]!.start, tokens[bodyEnd(tokens, phrase)]!.end]
    if (covered.has(tokens[phrase.head]!.start)) continue
    const linked = antecedent(reading, phrase, text.slice(...span))
    const draft = linked?.draft ?? unnamed(reading, phrase, text.slice(...span))
    const words = bareWords(text.slice(...span))
    if (draft.type !== 'group' && !reading.byWords.has(words)) reading.byWords.set(words, draft)
    addMention(reading, draft, {
      start: span[0],
      end: span[1],
      head: [tokens[phrase.head]!.start, tokens[phrase.head]!.end],
      form: 'nominal',
      sense: 'literal',
      basis: linked ? 'resolved' : 'stated',
      rule: linked?.rule ?? 'description',
    })
  }
}

/**
 * An office first and its holder later: "the mayor said … Mayor Anna Berg said". Where one named person of the article
 * holds the office, an earlier description by that word is hers.
 */
export function joinOfficesNamedLater(reading: Reading): void {
  for (const draft of [...reading.drafts]) {
    const first = draft.mentions[0]
    if (draft.type !== 'person' || draft.plural || draft.names.size > 0 || !first?.head) continue
    const noun = reading.text.slice(...first.head).toLowerCase()
    const words = reading.text.slice(first.start, first.end)
    if (!/^(?:the|\p{Lu})/iu.test(words) || /^(?:an?|another|one|his|her|its|their)\s/i.test(words)) continue
    const holders = reading.drafts.filter(
      (other) => other.type === 'person' && other.names.size > 0 && holds(other, noun),
    )
    const [holder] = holders
    if (holders.length !== 1 || !holder || ANYBODY.has(noun)) continue
    const gap = holder.mentions[0]!.sentence - first.sentence
    if (gap < 0 || gap > 8 || !fitsWords(holder, words)) continue
    for (const mention of draft.mentions) {
      const at = reading.placed.find((entry) => entry.mention === mention)
      if (at) at.mention = { ...mention, basis: 'resolved', rule: 'office-named-later' }
    }
    draft.mentions.splice(
      0,
      draft.mentions.length,
      ...reading.placed.filter((entry) => entry.draft === draft).map(({ mention }) => mention),
    )
    merge(reading, draft, holder)
  }
}

/** Whether what describes the office is no contradiction: "the regional governor" is no "Governor of the central bank". */
function fitsWords(holder: Draft, words: string): boolean {
  const own = words.replace(/^[Tt]he\s+/, '').split(' ')
  return (
    own.length === 1 ||
    holder.roles.some(({ title }) =>
      own.every((word) => /^\p{Lu}/u.test(word) || title.toLowerCase().includes(word)),
    )
  )
}

/** Where the tokens start that stand in a mention already. */
function coveredTokens({ placed, tokens }: Reading): Set<number> {
  const covered = new Set<number>()
  for (const { mention } of placed) {
    for (
      let at = tokenFrom(tokens, mention.start);
      at < tokens.length && tokens[at]!.start < mention.end;
      at++
    ) {
      covered.add(tokens[at]!.start)
    }
  }
  return covered
}

function unnamed(reading: Reading, { role }: NounPhrase, words: string): Draft {
  const draft = addDraft(reading, role.type)
  draft.gender = role.gender
  draft.plural = role.plural
  draft.fallback = words
  return draft
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])
const ANYBODY = new Set(
  'man woman boy girl teenager teen youth kid child suspect victim defendant student star singer actor actress player athlete billionaire businessman businesswoman lawmaker politician author writer'.split(
    ' ',
  ),
)

/** The entity that the description takes up, if any. */
function antecedent(
  reading: Reading,
  phrase: NounPhrase,
  words: string,
): { draft: Draft; rule: string } | null {
  const { determiner } = phrase
  const at = reading.tokens[phrase.from]!.start
  const sentence = reading.tokens[phrase.from]!.sentence
  const definite = DEFINITE.has(determiner) || determiner === "'s"
  const called = calledBehind(reading, phrase)
  if (called) return { draft: called, rule: 'apposition' }
  const subject = equated(reading, phrase)
  if (subject) return { draft: subject, rule: 'copula' }
  const again = /^(?:an?|another)$/.test(determiner) ? undefined : reading.byWords.get(bareWords(words))
  const takesUp = again && (definite || !determiner) ? { draft: again, rule: 'same-words' } : null
  if (takesUp && (takesUp.draft.names.size > 0 || !DEFINITE.has(determiner))) return takesUp
  const named = DEFINITE.has(determiner) ? namedAntecedent(reading, phrase, at, sentence) : null
  if (!named || !takesUp) return named ?? takesUp
  if (named.rule !== 'kind' || !isNear(named.draft, sentence)) return takesUp
  merge(reading, takesUp.draft, named.draft)
  return named
}

/** Whether the entity was mentioned in the last few sentences. */
function isNear(draft: Draft, sentence: number): boolean {
  return draft.mentions.some((mention) => mention.sentence <= sentence && sentence - mention.sentence <= 4)
}

/** The named entity that a definite description takes up: by office, by kind of place, by the word for its kind. */
function namedAntecedent(
  reading: Reading,
  phrase: NounPhrase,
  at: number,
  sentence: number,
): { draft: Draft; rule: string } | null {
  const { noun, role } = phrase
  const named = recent(reading, at, 60)
    .filter(({ draft }) => draft.names.size > 0)
    .map(({ draft, mention }) => ({ draft, sentence: mention.sentence }))
  if (role.type === 'person' && !role.plural) {
    const holder = named.find(({ draft }) => draft.type === 'person' && holds(draft, noun))
    if (holder) return { draft: holder.draft, rule: 'role' }
    if (!ANYBODY.has(noun)) return null
    const anybody = named.find(
      ({ draft, sentence: where }) =>
        draft.type === 'person' && sentence - where <= 3 && fitsGender(draft, role),
    )
    return anybody ? { draft: anybody.draft, rule: 'description' } : null
  }
  if (role.type === 'place') {
    const place = likeliest(
      named.filter(({ draft }) => fitsPlace(draft, noun)),
      sentence,
    )
    return place ? { draft: place, rule: 'kind' } : null
  }
  if (role.plural) return null
  const same = named.find(({ draft }) =>
    [...draft.names.keys()].some((name) => ` ${name.toLowerCase()} `.includes(` ${noun} `) && isBody(draft)),
  )
  if (same) return { draft: same.draft, rule: 'kind' }
  if (phrase.head - phrase.from > 1) return null
  const body = likeliest(
    named.filter(({ draft }) => isBody(draft) && fitsKind(draft, noun, role)),
    sentence,
  )
  return body ? { draft: body, rule: 'kind' } : null
}

/** Of several that fit, the one that the text dwells on: often mentioned and not long ago. */
function likeliest(
  fitting: readonly { readonly draft: Draft; readonly sentence: number }[],
  sentence: number,
): Draft | null {
  let best: Draft | null = null
  let most = -3
  for (const { draft, sentence: last } of fitting) {
    const score = Math.log(draft.mentions.length) - 0.5 * (sentence - last)
    if (score > most) {
      best = draft
      most = score
    }
  }
  return best
}

/** "The country" takes up a country, "the capital" a capital, "the city" any town, "the province" what is called one. */
function fitsPlace(draft: Draft, noun: string): boolean {
  const names = [...draft.names.keys()]
  if (/^(?:country|nation|republic|kingdom)$/.test(noun)) return draft.iso !== null
  if (draft.type !== 'place' || draft.iso !== null) return false
  if (noun === 'capital') return names.some((name) => SEATS.get(name)?.kind === 'capital')
  if (/^(?:city|town|village|suburb|port|area)$/.test(noun)) return true
  return names.some((name) => name.toLowerCase().includes(noun)) || noun === 'region'
}

/** "Petro Halka is a lawyer": the one named right before the verb. */
function equated(reading: Reading, { from, determiner, role }: NounPhrase): Draft | null {
  const { tokens } = reading
  if (!/^(?:an?|the)$/.test(determiner) || role.plural) return null
  const verb = tokens[from - 1]
  if (!verb || !/^(?:is|was|became|remains)$/.test(verb.text)) return null
  const found = placedWithin(reading, verb.start - 80, verb.start).find(
    ({ mention, draft }) =>
      mention.form === 'name' &&
      mention.sense !== 'modifier' &&
      mention.end <= verb.start &&
      verb.start - mention.end <= 1 &&
      (draft.type === 'person') === (role.type === 'person') &&
      (draft.type === 'place') === (role.type === 'place'),
  )
  return found?.draft ?? null
}

/** "The town of Chasiv Yar", "the nation's capital, Kyiv,": the one named behind "of" or a comma. */
function calledBehind(reading: Reading, { head, role }: NounPhrase): Draft | null {
  const { tokens } = reading
  const link = tokens[head + 1]?.text
  if (!(link === ',' || (link === 'of' && role.type === 'place'))) return null
  const start = tokens[head + 2]?.start ?? -1
  const found = placedWithin(reading, start, start + 1).find(({ mention }) => mention.form === 'name')
  if (!found || role.plural || found.mention.sense === 'modifier') return null
  if (!named(found.draft, role)) return null
  const closes = /^[,.;)]$/.test(tokens[tokenFrom(tokens, found.mention.end)]?.text ?? '.')
  return link === 'of' || closes ? found.draft : null
}

/** Whether the entity may be what the noun says; what the tagger could not place takes its type from the noun. */
function named(draft: Draft, { type }: RoleNoun): boolean {
  if (type === 'place' || type === 'media') return draft.type === type
  if (type === 'person') return draft.type === 'person'
  const isUnsure = draft.type === 'other' || (draft.type === 'person' && draft.roles.length === 0)
  if (isUnsure && draft.mentions.length === 1) draft.type = type
  return isBody(draft)
}

/** Whether one of the offices the entity holds is called by this noun. */
function holds(draft: Draft, noun: string): boolean {
  return draft.roles.some(({ title }) =>
    ` ${title.toLowerCase().split(/ (?:of|to|for|at|in) /)[0]} `.includes(` ${noun} `),
  )
}

function fitsGender(draft: Draft, { gender }: RoleNoun): boolean {
  return !gender || !draft.gender || gender === draft.gender
}

function isBody({ type, iso }: Draft): boolean {
  return (
    (type === 'organization' || type === 'media' || type === 'armed-force' || type === 'government') &&
    iso === null
  )
}

function fitsKind(draft: Draft, noun: string, role: RoleNoun): boolean {
  if (role.type === 'armed-force') return draft.type === 'armed-force'
  if (role.type === 'media') return draft.type === 'media'
  if (draft.type === 'media') return /^(?:company|network)$/.test(noun)
  return /^(?:company|firm|organization|organisation|group|agency|team|club|party|foundation|charity|corporation|institution|body|union|association|gallery|museum|institute|manufacturer|maker|airline|carrier|retailer|bank|council|committee|commission|university|school|church|movement|alliance|department|society|league)$/.test(
    noun,
  )
}
