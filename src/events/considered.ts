import { firstEndingAfter } from '../base/spans.ts'
import type { Context } from '../languages/en/events/contexts.ts'
import type { Need } from '../languages/en/events/kinds.ts'
import type { Article } from '../types/article.ts'
import type { BlockKind } from '../types/block.ts'
import { EVENT_TABLE } from '../types/event.ts'
import type { Spanned } from '../types/span.ts'
import type { ThingType } from '../types/tags.ts'
import { clauseAround } from './clause.ts'
import { contextsOf, droppedBy, isLongPast } from './contexts.ts'
import {
  type Evidence,
  isCampaign,
  isDomestic,
  isPolitics,
  isSport,
  isState,
  partyEvidence,
  sentenceEvidence,
  suffices,
} from './evidence.ts'
import { allMentions, type Mentioned, mentionsByHead, mentionsByWord } from './mentions.ts'
import type { Read } from './noun-phrases.ts'
import { readParties } from './parties.ts'
import { roleParties } from './role-parties.ts'
import { scoresOf, taggedTriggers } from './tagged-triggers.ts'
import { findTriggers, type Trigger } from './triggers.ts'
import { readSentences, type Words } from './words.ts'

/** In words. Longer than any sentence of prose: anything longer is a table, a list or junk. */
const LONGEST_SENTENCE = 300

/** An article with at least this many sentences about arms or armies is about fighting. */
const WAR_ARTICLE = 3

/** A sentence and the candidates for events in it. */
export interface Considered {
  readonly words: Words
  readonly candidates: readonly Candidate[]
  /** Too many words to be a sentence: it was not searched for events. */
  readonly isTooLong: boolean
}

/**
 * Words that may tell of an event, with both of its sides. `refusal` is the reason why they do not; `null` for an
 * event.
 */
export interface Candidate {
  readonly trigger: Trigger
  /** Word indexes, half-open. */
  readonly clause: readonly [number, number]
  readonly actors: readonly Mentioned[]
  readonly recipients: readonly Mentioned[]
  readonly refusal: string | null
}

type Input = Pick<Article, 'published' | 'sentences' | 'tokens' | 'grammar' | 'entities'> & {
  readonly tags?: Pick<Article['tags'], 'events' | 'heads'>
  readonly quantities?: Article['quantities']
  readonly times?: Article['times']
  readonly blocks?: Article['blocks']
}

/** Yields an article's sentences in order; a sentence without a trigger is skipped. */
export function* considerEvents(article: Input): Generator<Considered> {
  const sentences = readSentences(article, article.sentences.length)
  const armed = sentences.filter((words) => sentenceEvidence(words) === 'arms').length
  const isAboutVotes = isCampaign(sentences)
  const isAboutSport = isSport(sentences)
  const year = article.published.value ? Number.parseInt(article.published.value, 10) : null
  const score = article.tags?.events ? scoresOf(article.tags.events) : null
  const things = new Map((article.tags?.heads ?? []).map(({ start, type }) => [start, type]))
  const beside = (article.blocks ?? []).filter(({ kind }) => BESIDE_STORY.has(kind))
  for (const { words, mentions } of withMentions(sentences, article)) {
    if (isWithin(words, beside)) continue
    if (words.length > LONGEST_SENTENCE) {
      yield { words, candidates: [], isTooLong: true }
      continue
    }
    const figures = new Set<number>()
    const byKinds = findTriggers(words, undefined, figures)
    const contexts = contextsOf(words)
    const inSport = isAboutSport || contexts.some(({ name }) => name === 'sport')
    const triggers = score
      ? taggedTriggers(words, byKinds, score, figures, inSport ? 'COMPETE' : null)
      : byKinds
    if (triggers.length === 0) continue
    // In a campaign, attacks are words, even if other sentences of the article are about war.
    const about: Evidence = armed >= WAR_ARTICLE && !isPolitics(words) ? 'violence' : 'none'
    const around: Around = {
      year,
      isAboutVotes,
      contexts,
      inSport,
      evidence: about,
      amounts: article.quantities ?? [],
      things,
      sets: (article.times ?? []).filter(({ type }) => type === 'set'),
    }
    yield { words, candidates: judge(words, mentions, triggers, around, score), isTooLong: false }
  }
}

/** Blocks that tell nothing of the story: "Published 3 March 2025". */
const BESIDE_STORY: ReadonlySet<BlockKind> = new Set(['byline', 'dateline', 'credit', 'furniture', 'repeat'])

/** Whether a sentence begins in one of the spans. */
function isWithin(words: Words, spans: readonly Spanned[]): boolean {
  const { start } = words[0]!
  const span = spans[firstEndingAfter(spans, start)]
  return span !== undefined && span.start <= start
}

interface Around {
  readonly year: number | null
  readonly isAboutVotes: boolean
  readonly contexts: readonly Context[]
  readonly inSport: boolean
  /** The evidence of fighting that the article gives to each sentence. */
  readonly evidence: Evidence
  readonly amounts: readonly Spanned[]
  /** What the head of a description, name or pronoun stands for, by its start. */
  readonly things: ReadonlyMap<number, ThingType>
  /** Times that come again: "every Monday". */
  readonly sets: readonly Spanned[]
}

function judge(
  words: Words,
  mentions: readonly Mentioned[],
  triggers: readonly Trigger[],
  { year, isAboutVotes, contexts, inSport, evidence, amounts, things, sets }: Around,
  score: ((word: Words[number]) => number) | null,
): Candidate[] {
  const read: Read = {
    words,
    mentions: mentionsByWord(words, mentions),
    byHead: score ? mentionsByHead(words, mentions) : [],
    things: words.map(({ start }) => things.get(start) ?? null),
  }
  const judgeOne = (trigger: Trigger): Candidate => {
    const clause = clauseAround(words, trigger.start)
    const { type, needs } = trigger.kind
    const { actors, recipients } = (score && roleParties(read, trigger)) || readParties(read, trigger)
    const context = droppedBy(contexts, type)
    const refuse = (refusal: string | null): Candidate => ({ trigger, clause, actors, recipients, refusal })
    if (isInName(read, trigger)) return refuse('it is part of a name')
    if (isAmount(words, trigger, amounts)) return refuse('it is part of an amount')
    if (isHabit(words, trigger, sets)) return refuse('it is told as a habit')
    if (context) return refuse(`the sentence is about ${context}`)
    if (isLongPast(words, clause, year)) return refuse('its clause tells of a year long past')
    if (needs === 'sport' && !inSport) return refuse('nothing around it tells of sport')
    const own = sentenceEvidence(words, trigger.start, trigger.end)
    const lacking = lacks(needs, actors, recipients, [own, evidence])
    if (lacking) return refuse(lacking)
    if (isDomestic(type, [...actors, ...recipients], isAboutVotes))
      return refuse('those it is between do no such thing as states, forces or groups do')
    return refuse(null)
  }
  return triggers.map((trigger) => {
    const first = judgeOne(trigger)
    if (first.refusal === null) return first
    // Another kind that the words match may ask for less.
    for (const other of trigger.others ?? []) {
      const candidate = judgeOne(other)
      if (candidate.refusal === null) return candidate
    }
    // A network that found the event knows better than what the kinds ask for; but an attack in sport is no attack,
    // and words of force, law and harm that stand alone may be figures of speech.
    if (!score || isInName(read, trigger) || isAmount(words, trigger, amounts)) return first
    if (isHabit(words, trigger, sets)) return first
    const isOpen =
      (inSport && droppedBy(contexts, trigger.kind.type)) ||
      (EVENT_TABLE[trigger.kind.type].needsParty && first.actors.length + first.recipients.length === 0)
    const kind: Trigger['kind'] = isOpen ? { ...trigger.kind, type: 'OTHER', cameo: null } : trigger.kind
    return { ...first, trigger: { ...trigger, kind }, refusal: null }
  })
}

/** Whether the noun is part of a name: "African Relief Council". */
function isInName({ words, mentions }: Read, { start, end, group }: Trigger): boolean {
  const mention = mentions[start]
  if (group || !mention || mention.form !== 'name') return false
  return mention.start < words[start]!.start || mention.end > words[end - 1]!.end
}

/** Whether the word belongs to an amount: "won" in "two trillion won". */
function isAmount(words: Words, { start, end }: Trigger, amounts: readonly Spanned[]): boolean {
  const span = { start: words[start]!.start, end: words[end - 1]!.end }
  const at = firstEndingAfter(amounts, span.start)
  const amount = amounts[at]
  return amount !== undefined && amount.start < span.start && span.end <= amount.end
}

/** Whether a simple present tells what comes again and again: "meets every Monday". */
function isHabit(words: Words, { group }: Trigger, sets: readonly Spanned[]): boolean {
  if (group?.shape !== 'present' || group.progressive || group.perfect || group.passive) return false
  const [start, end] = [words[0]!.start, words.at(-1)!.end]
  return sets.some((set) => set.start >= start && set.end <= end)
}

/** What the kind of event needs and does not have, in words; `null` if it has all. */
function lacks(
  need: Need | null,
  actors: readonly Mentioned[],
  recipients: readonly Mentioned[],
  evidence: readonly Evidence[],
): string | null {
  const sides = actors.length + recipients.length
  if (need === null || need === 'sport') return null
  if (need === 'party') return sides > 0 ? null : 'no side of it is named in its clause'
  if (need === 'actor') return actors.length > 0 ? null : 'nobody who does it is named in its clause'
  if (need === 'sides') return actors.length > 0 && sides > 1 ? null : 'both sides of it should be named'
  if (need === 'state') {
    return [...actors, ...recipients].some(isState)
      ? null
      : 'no state and none of its forces is named in its clause'
  }
  const parties = partyEvidence([...actors, ...recipients].map(({ type }) => type))
  return suffices(need, ...evidence, parties) ? null : `nothing around it tells of ${need}`
}

function* withMentions(
  sentences: readonly Words[],
  article: Pick<Article, 'sentences' | 'entities'>,
): Generator<{ words: Words; mentions: Mentioned[] }> {
  const mentions = allMentions(article.entities)
  let from = 0
  for (const [i, words] of sentences.entries()) {
    const [start, end] = article.sentences[i]!
    while (from < mentions.length && mentions[from]!.start < start) from++
    let to = from
    while (to < mentions.length && mentions[to]!.start < end) to++
    if (words.length > 0) yield { words, mentions: mentions.slice(from, to) }
    from = to
  }
}
