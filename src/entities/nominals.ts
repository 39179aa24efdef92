import { firstEndingAfter } from '../base/spans.ts'
import type { Span } from '../types/span.ts'
import { citationsOf } from './citations.ts'
import { DESCRIPTION_WORDS, KIND_NOUNS } from './description-words.ts'
import { type Draft, lastMentionBefore } from './draft.ts'
import { type Heads, newHeads } from './heads.ts'
import { DEMONYM_COUNTRY, type RoleNoun, SAID_OF, SEATS } from './lexicon.ts'
import { bodyEnd, type NounPhrase, nounPhraseAt } from './noun-phrases.ts'
import { addDraft, addMention, bareWords, merge, placedWithin, type Reading, recent } from './reading.ts'

/** Finds descriptions ("the regional governor", "Ukrainian forces", "the company") and ties them to entities. */
export function readNominals(reading: Reading): void {
  const covered = coveredTokens(reading)
  const heads = newHeads()
  for (let at = 0; at < reading.tokens.length; at++) {
    const phrase = nounPhraseAt(reading, at)
    if (!phrase || isBareNoun(reading, phrase)) continue
    const { tokens, text } = reading
    const span: Span = [tokens[phrase.from]!.start, tokens[bodyEnd(tokens, phrase)]!.end]
    if (covered.has(tokens[phrase.head]!.start)) continue
    const linked = antecedent(reading, phrase, text.slice(...span), heads)
    const draft = linked?.draft ?? unnamed(reading, phrase, text.slice(...span))
    const words = bareWords(text.slice(...span))
    heads.add(phrase, words, draft)
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
    const holders = reading.drafts.filter((other) => {
      const gap = (other.mentions[0]?.sentence ?? 0) - first.sentence
      return other.type === 'person' && other.names.size > 0 && gap >= -2 && gap <= 8 && holds(other, noun)
    })
    const [holder] = holders
    if (holders.length !== 1 || !holder || ANYBODY.has(noun) || !fitsWords(holder, words)) continue
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
      let at = firstEndingAfter(tokens, mention.start);
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

/** "University" or "member" without anything before it stands in for nobody, unless it opens the sentence or is cited. */
function isBareNoun(reading: Reading, { from, head, determiner, role }: NounPhrase): boolean {
  const { tokens } = reading
  if (determiner || role.plural || from !== head) return false
  if (tokens[head - 1]?.sentence !== tokens[head]!.sentence) return false
  return citationsOf(reading).citing(tokens[head]!).length === 0
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])
/** Nouns that take up whoever was last spoken of. */
const ANYBODY: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.anybody)

/** The entity that the description takes up, if any. */
function antecedent(
  reading: Reading,
  phrase: NounPhrase,
  words: string,
  heads: Heads,
): { draft: Draft; rule: string } | null {
  const { determiner } = phrase
  const at = reading.tokens[phrase.from]!.start
  const sentence = reading.tokens[phrase.from]!.sentence
  const definite = DEFINITE.has(determiner) || determiner === "'s"
  const called = calledBehind(reading, phrase) ?? calledWithin(reading, phrase)
  if (called) return { draft: called, rule: 'apposition' }
  const written = reading.byPlainName.get(bareWords(words))
  if (written && definite && written.type !== 'person') return { draft: written, rule: 'name' }
  const subject = equated(reading, phrase)
  if (subject) return { draft: subject, rule: 'copula' }
  const again = /^(?:an?|another)$/.test(determiner) ? undefined : reading.byWords.get(bareWords(words))
  const takesUp = again && (definite || !determiner) ? { draft: again, rule: 'same-words' } : null
  if (takesUp && (takesUp.draft.names.size > 0 || !DEFINITE.has(determiner))) return takesUp
  const alike = DEFINITE.has(determiner) ? heads.last(phrase, bareWords(words), sentence) : null
  const named = DEFINITE.has(determiner)
    ? namedAntecedent(reading, phrase, at, sentence)
    : ownedAntecedent(reading, phrase, at)
  if (named && alike && named.rule === 'description' && isIntroduced(alike, named.draft)) {
    merge(reading, alike, named.draft)
    return named
  }
  if (named && alike && named.rule !== 'role' && alike !== named.draft && isLater(alike, named.draft, at)) {
    return { draft: alike, rule: 'same-head' }
  }
  if (!named || !takesUp) return named ?? takesUp ?? (alike && { draft: alike, rule: 'same-head' })
  if (named.rule !== 'kind' || !isNear(named.draft, sentence)) return takesUp
  merge(reading, takesUp.draft, named.draft)
  return named
}

/** "A boy was held. Petro Halka, 14, …": somebody described at the head of the story and named right behind. */
function isIntroduced(described: Draft, named: Draft): boolean {
  const first = described.mentions[0]
  const name = named.mentions[0]
  if (!first || !name || described === named || described.names.size > 0 || described.plural) return false
  return first.sentence < 3 && name.start > first.start && name.sentence - first.sentence <= 3
}

/** Whether the first was mentioned after the second, before `offset`. */
function isLater(a: Draft, b: Draft, offset: number): boolean {
  return (lastMentionBefore(a, offset)?.start ?? -1) > (lastMentionBefore(b, offset)?.start ?? -1)
}

/** Whether the entity was mentioned in the last few sentences. */
function isNear(draft: Draft, sentence: number): boolean {
  return draft.mentions.some((mention) => mention.sentence <= sentence && sentence - mention.sentence <= 4)
}

/** "Malaysia's prime minister", "his father": the one named person of the text so far who is called that. */
function ownedAntecedent(reading: Reading, phrase: NounPhrase, at: number) {
  const { noun, role, determiner } = phrase
  if (!/^(?:'s|his|her|their)$/.test(determiner) || role.type !== 'person' || role.plural) return null
  const isCounterpart = noun === 'counterpart'
  const holders = recent(reading, at, 60).filter(
    ({ draft }) =>
      draft.type === 'person' &&
      draft.names.size > 0 &&
      (isCounterpart ? servesSame(reading, draft, phrase) : holds(draft, noun)),
  )
  return holders.length === 1 ? { draft: holders[0]!.draft, rule: 'role' } : null
}

/** "Her Iranian counterpart": somebody whose office is of the country that the description names. */
function servesSame({ tokens }: Reading, { roles }: Draft, { from, head }: NounPhrase): boolean {
  for (let at = from + 1; at < head; at++) {
    const { text } = tokens[at]!
    if (DEMONYM_COUNTRY.has(text) && roles.some(({ title }) => title.split(' ').includes(text))) return true
  }
  return false
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
    return place ? { draft: place, rule: 'kind' } : null
  }
  if (role.plural) return null
  const called = named.find(({ draft }) => draft.type !== 'person' && holds(draft, noun))
  if (called) return { draft: called.draft, rule: 'role' }
  const same = named.find(
    ({ draft }) =>
      (isBody(draft) || draft.type === 'bloc') &&
      [...draft.names.keys()].some((name) => ` ${name.toLowerCase()} `.includes(` ${noun} `)),
  )
  if (same) return { draft: same.draft, rule: 'kind' }
  if (phrase.head - phrase.from > 1) return null
  const body = likeliest(
    named.filter(({ draft }) => (isBody(draft) || draft.type === 'bloc') && fitsKind(draft, noun, role)),
    sentence,
  )
  return body ? { draft: body, rule: 'kind' } : null
}

/** The entity that was cited last before the offset, whole sentences in between or not. */
function lastCited(reading: Reading, offset: number): Draft | null {
  const citations = citationsOf(reading)
  const last = citations.lastBefore(offset)
  return last ? citations.entityOf(last) : null
}

/**
 * Of several that fit, the one that the text dwells on: often mentioned and not long ago. The only force of a text is "the
 * force" however long ago it was named.
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

/** "The country" takes up a country, "the capital" a capital, "the city" any town, "the province" what is called one. */
function fitsPlace(draft: Draft, noun: string): boolean {
  const names = [...draft.names.keys()]
  if (KIND_NOUNS.country.includes(noun)) return draft.iso !== null
  if (draft.iso !== null || draft.type === 'person' || draft.type === 'government') return false
  if (draft.type !== 'place') return names.some((name) => name.toLowerCase().split(' ').at(-1) === noun)
  if (noun === 'capital') return names.some((name) => SEATS.get(name)?.kind === 'capital')
  if (KIND_NOUNS.town.includes(noun)) return true
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
  const comma = role.type === 'person' && !role.plural ? commaBehind(reading, head) : head + 1
  const link = tokens[comma]?.text
  if (!(link === ',' || (link === 'of' && role.type === 'place'))) return null
  const start = tokens[comma + 1]?.start ?? -1
  const found = placedWithin(reading, start, start + 1).find(({ mention }) => mention.form === 'name')
  if (!found || role.plural || found.mention.sense === 'modifier') return null
  if (!named(found.draft, role)) return null
  const closes = /^[,.;)]$/.test(tokens[firstEndingAfter(tokens, found.mention.end)]?.text ?? '.')
  return link === 'of' || closes ? found.draft : null
}

/** The comma behind an office with its field, "the president of the Lazio region,"; else the token behind the noun. */
function commaBehind({ tokens, nameAt }: Reading, head: number): number {
  if (!/^(?:of|for|at)$/.test(tokens[head + 1]?.text ?? '')) return head + 1
  for (let at = head + 2; at < Math.min(tokens.length, head + 10); at++) {
    const { text, sentence } = tokens[at]!
    if (sentence !== tokens[head]!.sentence) break
    if (text === ',') return at
    if (!nameAt.has(at) && !/^(?:the|of|for|and|['’]s|\p{L}+)$/u.test(text)) break
  }
  return head + 1
}

/** "The Sea Guild group", "the Lazio region": the body or place whose name the description holds right before its noun. */
function calledWithin(reading: Reading, { from, head, determiner, role }: NounPhrase): Draft | null {
  const { tokens, nameAt } = reading
  const name = nameAt.get(head - 1)
  if (!name || determiner !== 'the' || role.plural || tokens[from + 1]?.start !== name.start) return null
  const found = placedWithin(reading, name.start, name.start + 1).find(
    ({ mention }) => mention.form === 'name',
  )
  if (!found || found.draft.iso !== null) return null
  if (role.type === 'place') return found.draft.type === 'place' ? found.draft : null
  return role.type === 'organization' && isBody(found.draft) ? found.draft : null
}

/** Whether the entity may be what the noun says; what the tagger could not place takes its type from the noun. */
function named(draft: Draft, { type }: RoleNoun): boolean {
  if (type === 'place' || type === 'media') return draft.type === type
  if (type === 'person') return draft.type === 'person'
  const isUnsure = draft.type === 'other' || (draft.type === 'person' && draft.roles.length === 0)
  if (isUnsure && draft.mentions.length === 1) draft.type = type
  return isBody(draft)
}

/** Whether one of the offices the entity holds is called by this noun, or by one that the noun may be said of. */
function holds(draft: Draft, noun: string): boolean {
  const titles = SAID_OF.get(noun) ?? [noun]
  return draft.roles.some(({ title }) => {
    const words = ` ${
      title
        .toLowerCase()
        .replaceAll('.', '')
        .split(/ (?:of|to|for|at|in) /)[0]
    } `
    return titles.some((one) => words.includes(` ${one} `))
  })
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
  if (draft.type === 'media') return KIND_NOUNS.media.includes(noun)
  return (draft.type === 'bloc' ? KIND_NOUNS.bloc : KIND_NOUNS.body).includes(noun)
}
