import {
  AUXILIARIES,
  CONTRACTED_NOT,
  FULL_MODALS,
  NEGATIONS,
  NO_SUBJECT_BEFORE,
  PASSIVE_AUXILIARIES,
  PERFECT_AUXILIARY,
  PREDICATIVE,
  PROGRESSIVE_AUXILIARY,
} from '../languages/en/grammar/verb-groups.ts'
import { partsAdjectives, type TaggedWords } from '../languages/en/noun-phrases.ts'
import { verbLemma } from '../languages/en/verbs.ts'
import type { VerbGroup, VerbShape } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'

/** A verb group before its subject is known. */
export type BareVerbGroup = Omit<VerbGroup, 'subject' | 'reach'>

type Shape = Pick<VerbGroup, 'shape' | 'modal' | 'passive' | 'progressive' | 'perfect'>

/** The shape of a verb without an auxiliary. */
const SHAPES: Readonly<Record<string, VerbShape>> = { VBG: 'ing', VBN: 'ed', VBD: 'past', VB: 'base' }

/** All verb groups of a sentence, in order. */
export function verbGroups(text: TaggedWords, [from, to]: Span): BareVerbGroup[] {
  const groups: BareVerbGroup[] = []
  for (let at = from; at < to; at++) {
    if (!isVerb(text, at)) continue
    const head = lastOfChain(text, at, to)
    const start = groupStart(text, at, groups.at(-1)?.end ?? from)
    const words = text.words.slice(start, head)
    const shape = shapeOf(text, start, head)
    // "was arrested and charged": the auxiliary counts for both.
    const shared = shape.shape === 'ed' && text.tags[start - 1] === 'CC' && groups.at(-1)?.passive
    groups.push({
      start,
      head,
      end: withParticle(text, head, to),
      lemma: verbLemma(text.words[head]!),
      ...shape,
      ...(shared && { passive: true }),
      negative: words.some((word) => NEGATIONS.test(word)),
    })
    at = head
  }
  return groups
}

function isVerb(text: TaggedWords, at: number): boolean {
  const { tags, words } = text
  const tag = tags[at]!
  if (tag === 'MD') return true
  if (!tag.startsWith('V')) return false
  if (tag === 'VBN' || tag === 'VBG') {
    if (partsAdjectives(text, at - 1)) return false
    let previous = at - 1
    while (tags[previous] === 'RB') previous--
    const before = tags[previous] ?? ''
    const after = tags[at + 1] ?? ''
    if (/^(?:DT|PRP\$|POS)$/.test(before) && /^(?:NN|NNS|NNP|JJ)$/.test(after)) return false
    // "two respected writers"
    if (before === 'CD' && /^(?:NNS|JJ)$/.test(after)) return false
    if (before === 'JJ' && /^NNS?$/.test(after) && words[at - 1] !== PREDICATIVE) return false
  }
  return true
}

/** The last verb of a chain such as "has", "been", "said" that begins at `at`. */
function lastOfChain(text: TaggedWords, at: number, to: number): number {
  const { tags, words } = text
  let head = at
  for (let next = at + 1; next < Math.min(to, head + 5); next++) {
    const tag = tags[next]!
    if (tag === 'RB' || words[next] === CONTRACTED_NOT) continue
    const follows = tags[head] === 'MD' || AUXILIARIES.has(verbLemma(words[head]!))
    if (!follows || !tag.startsWith('V')) break
    if (tag === 'VBG' && verbLemma(words[head]!) !== PROGRESSIVE_AUXILIARY) break
    head = next
  }
  return head
}

function groupStart({ tags, words }: TaggedWords, at: number, floor: number): number {
  let start = at
  while (start > floor) {
    const before = start - 1
    const adverb = tags[before] === 'RB' && !NO_SUBJECT_BEFORE.test(words[before]!)
    if (tags[before] !== 'TO' && !adverb) break
    start--
  }
  return start
}

function withParticle({ tags }: TaggedWords, head: number, to: number): number {
  return head + 1 < to && tags[head + 1] === 'RP' ? head + 2 : head + 1
}

function shapeOf({ tags, words }: TaggedWords, start: number, head: number): Shape {
  const chain: number[] = []
  for (let i = start; i < head; i++) if (/^(?:MD|TO|V)/.test(tags[i]!)) chain.push(i)
  const tag = tags[head]!
  const modal = [...chain, head].find((i) => tags[i] === 'MD')
  const helpers = chain.map((i) => verbLemma(words[i]!))
  const helper = helpers.at(-1)
  return {
    shape:
      modal !== undefined ? 'modal' : chain.length > 0 ? chainShape(tags, chain) : (SHAPES[tag] ?? 'present'),
    modal: modal === undefined ? null : (FULL_MODALS[words[modal]!] ?? words[modal]!),
    passive: PASSIVE_AUXILIARIES.has(helper ?? '') && tag !== 'VBG',
    progressive: helper === PROGRESSIVE_AUXILIARY && tag === 'VBG',
    perfect: helpers.includes(PERFECT_AUXILIARY),
  }
}

function chainShape(tags: TaggedWords['tags'], chain: readonly number[]): VerbShape {
  if (chain.some((i) => tags[i] === 'TO')) return 'infinitive'
  // "having left"
  if (tags[chain[0]!] === 'VBG') return 'ing'
  return tags[chain[0]!] === 'VBD' ? 'past' : 'present'
}
