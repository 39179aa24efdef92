import type { Span } from '../types/span.ts'
import type { TaggedAttribution } from '../types/tags.ts'
import type { Token } from '../types/token.ts'
import type { Draft, DraftMention } from './draft.ts'
import type { Gender } from './lexicon.ts'
import { addMention, type Reading } from './reading.ts'

interface Pronoun {
  readonly kind: 'person' | 'thing' | 'several' | 'speaker'
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
    ] as const
  ).flatMap(([words, kind, gender]) => words.split(' ').map((word) => [word, { kind, gender }] as const)),
)

/** Weights of the choice among antecedents, fitted on the biographies and interviews of GUM's training part. */
export const WEIGHTS = {
  /** Per sentence since the last mention. */
  distance: 0.9,
  /** The mention opens its sentence. */
  first: 1,
  /** Times the logarithm of the number of mentions so far. */
  frequency: 0.4,
  named: 0.4,
  gender: 0.7,
  /** The entity is who speaks in the quotation around the pronoun, and would say "I". */
  quoted: 3,
  /** The entity is the source of reported words that are not quoted. */
  reported: 0.6,
  /** Both are sources of neighbouring attributions. */
  source: 0.8,
  /** A pronoun that is itself a source, and a mention within somebody's reported words. */
  inside: 1,
  /** The mention owns what follows: "Britain's ministry". */
  owner: 0.7,
  modifier: 2,
  pronoun: 0.5,
  /** An organisation or force taken up by "they". */
  body: 2.5,
  /** A place taken up by "it". */
  place: 0.5,
  /** The least score that is enough, by kind of pronoun. */
  least: { person: -3, thing: 0, several: -1, speaker: 0 },
}

/** Ties pronouns to the likeliest entity mentioned before them; those with no fit candidate are left alone. */
export function readPronouns(reading: Reading): void {
  const { tokens } = reading
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const pronoun = PRONOUNS.get(token.text.toLowerCase())
    if (!pronoun || (token.text === 'IT' && pronoun.kind === 'thing')) continue
    if (pronoun.kind === 'thing' && isEmpty(tokens, at)) continue
    const draft = pronoun.kind === 'speaker' ? speakerAt(reading, token) : choose(reading, token, pronoun)
    if (!draft) continue
    addMention(reading, draft, {
      start: token.start,
      end: token.end,
      head: [token.start, token.end],
      form: 'pronoun',
      sense: 'literal',
      basis: 'resolved',
      rule: pronoun.kind === 'speaker' ? 'speaker' : 'pronoun',
    })
  }
}

/** "It" that stands for nothing: "it is clear that", "it had been three weeks since", "it seems". */
function isEmpty(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text.toLowerCase() !== 'it') return false
  const next = tokens[at + 1]?.text.toLowerCase() ?? ''
  if (
    /^(?:seems?|seemed|appears?|appeared|turns|turned|rained|snowed|takes|took|happens|matters)$/.test(next)
  )
    return true
  if (!/^(?:is|was|'s|’s|would|will|may|might|could|has|had|becomes|became)$/.test(next)) return false
  for (let index = at + 2; index < Math.min(tokens.length, at + 9); index++) {
    const { text, sentence } = tokens[index]!
    if (sentence !== tokens[at]!.sentence || /^[.,;]$/.test(text)) return false
    if (/^(?:that|whether|since|who|when)$/.test(text)) return true
    if (/^to$/.test(text)) return /^(?:is|was|'s|’s|would|will)$/.test(next)
  }
  return false
}

/** Attributions that have the token in their content. */
function quoting(reading: Reading, { start, end }: Token): TaggedAttribution[] {
  return reading.tags.attributions.filter(({ content }) =>
    content.some(([from, to]) => from <= start && end <= to),
  )
}

/** Who says "I": the source of the quotation around it. */
function speakerAt(reading: Reading, token: Token): Draft | null {
  const quoted = reading.quotes.some(({ start, end }) => start < token.start && token.end <= end)
  if (!quoted) return null
  for (const attribution of quoting(reading, token)) {
    const source = sourceOf(reading, attribution)
    if (source?.type === 'person') return source
  }
  return null
}

/** The entity cited by an attribution, or by the one it continues. */
function sourceOf(reading: Reading, attribution: TaggedAttribution): Draft | null {
  let own = attribution
  for (let hop = 0; own.source.length === 0 && own.continues !== null && hop < 20; hop++) {
    own = reading.tags.attributions[own.continues]!
  }
  for (const [start, end] of own.source) {
    const found = reading.placed
      .filter(({ mention }) => mention.start >= start && mention.end <= end && mention.sense !== 'modifier')
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)[0]
    if (found) return found.draft
  }
  return null
}

function choose(reading: Reading, token: Token, pronoun: Pronoun): Draft | null {
  const around = quoting(reading, token)
  const inQuote = reading.quotes.some(({ start, end }) => start < token.start && token.end <= end)
  const speakers = around.map((attribution) => sourceOf(reading, attribution))
  const own = reading.tags.attributions.filter(({ source }) =>
    source.some(([from, to]) => from <= token.start && token.end <= to),
  )
  const isSource = own.length > 0
  const cited = own.flatMap(({ content }) => content)
  let best: Draft | null = null
  let most = WEIGHTS.least[pronoun.kind]
  for (const draft of reading.drafts) {
    if (!agrees(draft, pronoun)) continue
    const last = salience(reading, draft, token, cited)
    if (last === null) continue
    const mentionsBefore = draft.mentions.filter(({ end }) => end <= token.start).length
    let score =
      last + WEIGHTS.frequency * Math.log(mentionsBefore + 1) + (draft.names.size > 0 ? WEIGHTS.named : 0)
    if (pronoun.kind === 'several' && !draft.plural && draft.type !== 'group') score -= WEIGHTS.body
    if (pronoun.kind === 'thing' && draft.type === 'place') score -= WEIGHTS.place
    if (pronoun.gender && draft.gender === pronoun.gender) score += WEIGHTS.gender
    if (speakers.includes(draft)) score += inQuote ? -WEIGHTS.quoted : WEIGHTS.reported
    if (isSource && wasSource(reading, draft, token)) score += WEIGHTS.source
    if (score > most) {
      best = draft
      most = score
    }
  }
  return best
}

/**
 * How present an entity is at the token: sentences since its last mention, and what part it played there. Mentions within
 * `outer`, the words that the pronoun itself is cited for, do not count.
 */
function salience(reading: Reading, draft: Draft, token: Token, outer: readonly Span[]): number | null {
  let best: number | null = null
  for (const mention of draft.mentions) {
    if (mention.end > token.start) continue
    const distance = token.sentence - mention.sentence
    if (distance > 6) continue
    if (outer.some(([from, to]) => from <= mention.start && mention.end <= to)) continue
    let score = -WEIGHTS.distance * distance
    if (outer.length > 0 && isReported(reading, mention)) score -= WEIGHTS.inside
    if (draft.type !== 'person' && /^['’]s?\s/.test(reading.text.slice(mention.end, mention.end + 3)))
      score -= WEIGHTS.owner
    if (mention.sense === 'modifier') score -= WEIGHTS.modifier
    if (mention.form === 'pronoun') score += WEIGHTS.pronoun
    if (isFirst(reading, draft, mention)) score += WEIGHTS.first
    if (distance === 0) score -= Math.min(0.5, (token.start - mention.end) / 400)
    if (best === null || score > best) best = score
  }
  return best
}

function isReported(reading: Reading, { start, end }: DraftMention): boolean {
  return reading.tags.attributions.some(({ content }) =>
    content.some(([from, to]) => from <= start && end <= to),
  )
}

/** Whether the mention is the first of its sentence: most often the subject. */
function isFirst(reading: Reading, draft: Draft, mention: DraftMention): boolean {
  const first = reading.firstOfSentence?.get(mention.sentence)
  if (first === undefined) {
    return !reading.placed.some(
      (other) =>
        other.draft !== draft &&
        other.mention.sentence === mention.sentence &&
        other.mention.start < mention.start &&
        other.mention.sense !== 'modifier',
    )
  }
  return first === mention.start
}

function wasSource(reading: Reading, draft: Draft, token: Token): boolean {
  let last: TaggedAttribution | null = null
  for (const attribution of reading.tags.attributions) {
    const [first] = attribution.source
    if (
      first &&
      attribution.within === null &&
      first[1] <= token.start &&
      (!last || first[0] > last.source[0]![0])
    )
      last = attribution
  }
  return last !== null && sourceOf(reading, last) === draft
}

function agrees(draft: Draft, { kind, gender }: Pronoun): boolean {
  const { type, plural } = draft
  if (kind === 'person') return type === 'person' && !plural && !(draft.gender && draft.gender !== gender)
  if (kind === 'thing') {
    return !plural && type !== 'person' && type !== 'group' && type !== 'weapon' && type !== 'other'
  }
  return plural || type === 'group' || type === 'bloc' || type === 'organization' || type === 'armed-force'
}
