import { standsForNothing } from '../languages/en/entities/empty-it.ts'
import { ACRONYMS, PRONOUNS, type Pronoun, WEIGHTS } from '../languages/en/entities/pronouns.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import { type Citations, citationsOf } from './citations.ts'
import type { Draft, DraftMention } from './draft.ts'
import { mentionCounter } from './mention-counter.ts'
import { addMention, placedFrom, placedWithin, type Reading } from './reading.ts'

/**
 * Adds pronouns as mentions of the most probable entity mentioned before them. A pronoun without a suitable candidate
 * is left out.
 */
export function readPronouns(reading: Reading): void {
  const { tokens } = reading
  const counter = mentionCounter(reading)
  const scene: Scene = {
    reading,
    citations: citationsOf(reading),
    timesBefore: counter.before,
    firstOfSentence: firstOfSentence(reading),
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const pronoun = PRONOUNS.get(token.text.toLowerCase())
    if (!pronoun || ACRONYMS.has(token.text)) continue
    if (pronoun.kind === 'thing' && standsForNothing(tokens, at)) continue
    const isSpeaker = pronoun.kind === 'speaker' || pronoun.kind === 'speakers'
    const draft = isSpeaker ? speakerAt(scene.citations, token, pronoun.kind) : choose(scene, token, pronoun)
    if (!draft) continue
    counter.add(draft, token.end)
    addMention(reading, draft, {
      start: token.start,
      end: token.end,
      head: [token.start, token.end],
      form: 'pronoun',
      sense: 'literal',
      basis: 'resolved',
      rule: isSpeaker ? 'speaker' : 'pronoun',
    })
  }
}

/** The speaker of "I", or the organisation that says "we": the source of the quotation that contains the pronoun. */
function speakerAt(citations: Citations, token: Token, kind: Pronoun['kind']): Draft | null {
  if (!citations.isQuoted(token)) return null
  for (const attribution of citations.quoting(token)) {
    const source = citations.entityOf(attribution)
    if (source && (source.type === 'person' && !source.plural) === (kind === 'speaker')) return source
  }
  return null
}

/** Entities whose descriptions contain the pronoun: "her" in "her counterpart" is not the counterpart. */
function entitiesAround(reading: Reading, { start, end }: Token): Draft[] {
  return placedWithin(reading, start, start + 1).flatMap(({ mention, draft }) =>
    mention.end > end ? [draft] : [],
  )
}

function least(kind: Pronoun['kind']): number {
  return kind === 'thing'
    ? WEIGHTS.leastThing
    : kind === 'several'
      ? WEIGHTS.leastSeveral
      : WEIGHTS.leastPerson
}

interface Scene {
  readonly reading: Reading
  readonly citations: Citations
  /** How often an entity was mentioned before `offset`. */
  readonly timesBefore: (draft: Draft, offset: number) => number
  readonly firstOfSentence: ReadonlyMap<number, number>
}

function choose(scene: Scene, token: Token, pronoun: Pronoun): Draft | null {
  const { citations } = scene
  const inQuote = citations.isQuoted(token)
  const speakers = citations.quoting(token).map(citations.entityOf)
  const own = citations.citing(token)
  const cited = own.flatMap(({ content }) => content)
  const last = own.length > 0 ? citations.lastBefore(token.start) : null
  const lastCited = last ? citations.entityOf(last) : null
  const around = entitiesAround(scene.reading, token)
  let best: Draft | null = null
  let most = least(pronoun.kind)
  for (const [draft, presence] of present(scene, token, cited)) {
    if (!agrees(draft, pronoun) || around.includes(draft)) continue
    let score = presence + WEIGHTS.frequency * Math.log(scene.timesBefore(draft, token.start) + 1)
    if (draft.names.size > 0) score += WEIGHTS.named
    if (pronoun.kind === 'several' && !draft.plural && draft.type !== 'group') score -= WEIGHTS.body
    if (pronoun.kind === 'thing' && draft.type === 'place') score -= WEIGHTS.place
    if (pronoun.gender && draft.gender === pronoun.gender) score += WEIGHTS.gender
    if (speakers.includes(draft)) score += inQuote ? -WEIGHTS.quoted : WEIGHTS.reported
    if (lastCited === draft) score += WEIGHTS.source
    if (score > most) {
      best = draft
      most = score
    }
  }
  return best
}

/** How many sentences back a pronoun can refer. */
const REACH = 6

/** The salience of each entity of the last sentences at the token: the highest of its mentions there. */
function present(scene: Scene, token: Token, cited: readonly Span[]): Map<Draft, number> {
  const { placed } = scene.reading
  const presence = new Map<Draft, number>()
  for (let index = placedFrom(scene.reading, token.start) - 1; index >= 0; index--) {
    const { mention, draft } = placed[index]!
    if (token.sentence - mention.sentence > REACH) break
    if (mention.end > token.start || scene.reading.isAside(mention.start)) continue
    if (cited.some(([from, to]) => from <= mention.start && mention.end <= to)) continue
    const score = salience(scene, draft, mention, token, cited.length > 0)
    if (score > (presence.get(draft) ?? Number.NEGATIVE_INFINITY)) presence.set(draft, score)
  }
  return presence
}

/** The salience of a mention: by the sentences since then and its position in its sentence. */
function salience(
  { reading, citations, firstOfSentence }: Scene,
  draft: Draft,
  mention: DraftMention,
  token: Token,
  isSource: boolean,
): number {
  const distance = token.sentence - mention.sentence
  let score = -WEIGHTS.distance * distance
  if (isSource && citations.quoting(mention).length > 0) score -= WEIGHTS.inside
  if (draft.type !== 'person' && /^['’]s?\s/.test(reading.text.slice(mention.end, mention.end + 3))) {
    score -= WEIGHTS.owner
  }
  if (mention.sense === 'modifier') score -= WEIGHTS.modifier
  if (mention.form === 'pronoun') score += WEIGHTS.pronoun
  if (firstOfSentence.get(mention.sentence) === mention.start) score += WEIGHTS.first
  if (distance === 0) score -= Math.min(0.5, (token.start - mention.end) / 400)
  return score
}

/** For each sentence the offset of its first mention, without modifiers. */
function firstOfSentence({ placed }: Reading): Map<number, number> {
  const first = new Map<number, number>()
  for (const { mention } of placed) {
    if (mention.sense !== 'modifier' && !first.has(mention.sentence))
      first.set(mention.sentence, mention.start)
  }
  return first
}

function agrees(draft: Draft, { kind, gender }: Pronoun): boolean {
  const { type, plural } = draft
  if (kind === 'person') return type === 'person' && !plural && !(draft.gender && draft.gender !== gender)
  if (kind === 'thing') {
    return !plural && type !== 'person' && type !== 'group' && type !== 'weapon' && type !== 'other'
  }
  return plural || type === 'group' || type === 'bloc' || type === 'organization' || type === 'armed-force'
}
