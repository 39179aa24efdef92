import pronounWeights from '../../data/languages/en/coreference/pronouns.json' with { type: 'json' }
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import { type Citations, citationsOf } from './citations.ts'
import type { Draft, DraftMention } from './draft.ts'
import { standsForNothing } from './empty-it.ts'
import type { Gender } from './lexicon.ts'
import { mentionCounter } from './mention-counter.ts'
import { addMention, placedFrom, placedWithin, type Reading } from './reading.ts'

interface Pronoun {
  readonly kind: 'person' | 'thing' | 'several' | 'speaker' | 'speakers'
  readonly gender: Gender | null
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  (
    [
      ['he him his himself', 'person', 'm'],
      ['she her hers herself', 'person', 'f'],
      ['it its itself', 'thing', null],
      ['they them their theirs themselves', 'several', null],
      ['i me my mine myself', 'speaker', null],
      ['we us our ours ourselves', 'speakers', null],
    ] as const
  ).flatMap(([words, kind, gender]) => words.split(' ').map((word) => [word, { kind, gender }] as const)),
)

/** How the signs of an antecedent are weighed; how they were fitted stands in `data/languages/en/coreference/SOURCE.md`. */
export interface PronounWeights {
  /** Per sentence since the last mention. */
  distance: number
  /** The mention opens its sentence. */
  first: number
  /** Times the logarithm of the number of mentions so far. */
  frequency: number
  named: number
  gender: number
  /** The entity is who speaks in the quotation around the pronoun, and would say "I". */
  quoted: number
  /** The entity is the source of reported words that are not quoted. */
  reported: number
  /** Both are sources of neighbouring attributions. */
  source: number
  /** A pronoun that is itself a source, and a mention within somebody's reported words. */
  inside: number
  /** The mention owns what follows: "Britain's ministry". */
  owner: number
  modifier: number
  pronoun: number
  /** An organisation or force taken up by "they". */
  body: number
  /** A place taken up by "it". */
  place: number
  /** The least score that is enough, by kind of pronoun. */
  leastPerson: number
  leastThing: number
  leastSeveral: number
}

/** The weights that the stage reads with. */
export const WEIGHTS = pronounWeights as PronounWeights

/** Ties pronouns to the likeliest entity mentioned before them; those with no fit candidate are left alone. */
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
    if (!pronoun || (token.text === 'IT' && pronoun.kind === 'thing')) continue
    if (pronoun.kind === 'thing' && standsForNothing(tokens, at)) continue
    if (token.text === 'US') continue
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

/** Who says "I", and what body says "we": the source of the quotation around it. */
function speakerAt(citations: Citations, token: Token, kind: Pronoun['kind']): Draft | null {
  if (!citations.isQuoted(token)) return null
  for (const attribution of citations.quoting(token)) {
    const source = citations.entityOf(attribution)
    if (source && (source.type === 'person' && !source.plural) === (kind === 'speaker')) return source
  }
  return null
}

/** Whose descriptions hold the pronoun: "her" in "her counterpart" is not the counterpart. */
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

/** Sentences back that a pronoun reaches. */
const REACH = 6

/** How present each entity of the last sentences is at the token: the best of its mentions there. */
function present(scene: Scene, token: Token, cited: readonly Span[]): Map<Draft, number> {
  const { placed } = scene.reading
  const presence = new Map<Draft, number>()
  for (let index = placedFrom(scene.reading, token.start) - 1; index >= 0; index--) {
    const { mention, draft } = placed[index]!
    if (token.sentence - mention.sentence > REACH) break
    if (mention.end > token.start) continue
    if (cited.some(([from, to]) => from <= mention.start && mention.end <= to)) continue
    const score = salience(scene, draft, mention, token, cited.length > 0)
    if (score > (presence.get(draft) ?? Number.NEGATIVE_INFINITY)) presence.set(draft, score)
  }
  return presence
}

/** How present a mention is: sentences since, and what part it played in its own. */
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

/** Where the first mention of each sentence starts, modifiers left out. */
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
