import type { Span } from '../../types/span.ts'
import { verbLemma } from './lemmas.ts'
import type { Reading } from './reading.ts'

/** The shape of a verb group, by its auxiliaries and its last verb's ending. */
export type VerbForm =
  | 'past'
  | 'present'
  | 'modal'
  | 'perfect'
  | 'progressive'
  | 'passive'
  | 'ing'
  | 'ed'
  | 'infinitive'
  | 'base'

/** A verb with its auxiliaries and adverbs: "has repeatedly said", "did not mention", "to discuss". */
export interface VerbGroup {
  /** First token. */
  readonly start: number
  /** The verb that gives the group its meaning. */
  readonly head: number
  /** Behind the last token. */
  readonly end: number
  readonly lemma: string
  readonly form: VerbForm
  readonly negative: boolean
}

const AUXILIARIES = new Set(['be', 'have', 'do', 'get'])
const NEGATIONS = /^(?:not|n't|never|no|neither|nor)$/

/** Whether the group can be a clause's verb by itself. */
export function isFiniteForm(form: VerbForm): boolean {
  return form !== 'ing' && form !== 'ed' && form !== 'infinitive'
}

/** All verb groups of a sentence, in order. */
export function verbGroups(reading: Reading, [from, to]: Span): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let at = from; at < to; at++) {
    if (!isVerb(reading, at)) continue
    const head = lastOfChain(reading, at, to)
    const start = groupStart(reading, at, groups.at(-1)?.end ?? from)
    const words = reading.words.slice(start, head)
    groups.push({
      start,
      head,
      end: withParticle(reading, head, to),
      lemma: verbLemma(reading.words[head]!),
      form: formOf(reading, start, head),
      negative: words.some((word) => NEGATIONS.test(word)),
    })
    at = head
  }
  return groups
}

function isVerb({ tags, words }: Reading, at: number): boolean {
  const tag = tags[at]!
  if (tag === 'MD') return true
  if (!tag.startsWith('V')) return false
  if (tag === 'VBN' || tag === 'VBG') {
    let previous = at - 1
    while (tags[previous] === 'RB') previous--
    const before = tags[previous] ?? ''
    const after = tags[at + 1] ?? ''
    if (/^(?:DT|PRP\$|POS)$/.test(before) && /^(?:NN|NNS|NNP|JJ)$/.test(after)) return false
    if (before === 'JJ' && /^NNS?$/.test(after) && words[at - 1] !== 'likely') return false
  }
  return true
}

/** "has", "been", "said": the verb at the end of the chain that begins at `at`. */
function lastOfChain(reading: Reading, at: number, to: number): number {
  const { tags, words } = reading
  let head = at
  for (let next = at + 1; next < Math.min(to, head + 5); next++) {
    const tag = tags[next]!
    if (tag === 'RB' || words[next] === "n't") continue
    const follows = tags[head] === 'MD' || AUXILIARIES.has(verbLemma(words[head]!))
    if (!follows || !tag.startsWith('V')) break
    if (tag === 'VBG' && verbLemma(words[head]!) !== 'be') break
    head = next
  }
  return head
}

function groupStart({ tags, words }: Reading, at: number, floor: number): number {
  let start = at
  while (start > floor) {
    const before = start - 1
    const adverb =
      tags[before] === 'RB' &&
      !/^(?:so|too|then|now|however|there|here|instead|even|just)$/.test(words[before]!)
    if (tags[before] !== 'TO' && !adverb) break
    start--
  }
  return start
}

function withParticle({ tags }: Reading, head: number, to: number): number {
  return head + 1 < to && tags[head + 1] === 'RP' ? head + 2 : head + 1
}

function formOf({ tags, words }: Reading, start: number, head: number): VerbForm {
  const chain: number[] = []
  for (let i = start; i < head; i++) if (/^(?:MD|TO|V)/.test(tags[i]!)) chain.push(i)
  const last = chain.at(-1)
  const tag = tags[head]!
  if (last === undefined) {
    if (tag === 'VBG') return 'ing'
    if (tag === 'VBN') return 'ed'
    if (tag === 'VBD') return 'past'
    return tag === 'VB' ? 'base' : tag === 'MD' ? 'modal' : 'present'
  }
  const helper = verbLemma(words[last]!)
  if ((helper === 'be' || helper === 'get') && tag !== 'VBG') return 'passive'
  if (chain.some((i) => tags[i] === 'MD')) return 'modal'
  if (chain.some((i) => tags[i] === 'TO')) return 'infinitive'
  if (helper === 'be') return 'progressive'
  if (helper === 'have') return 'perfect'
  return tags[chain[0]!] === 'VBD' ? 'past' : 'present'
}
