import { firstIndex } from '../../base/binary-search.ts'
import type { NetworkWords, Signals } from '../../types/signals.ts'
import type { TaggedName } from '../../types/tags.ts'
import { decode, textSpan } from './decode.ts'
import { joinNames, type Kind, type Likelihoods } from './join-names.ts'
import type { WordSpan } from './link.ts'

const KINDS: Readonly<Record<string, Kind>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  GROUP: 'group',
  OTHER: 'other',
}

/** The names of the rules and of the network's outputs, typed by both. */
export function joinedNames(
  text: string,
  { words, outputs, config }: Signals,
  byRules: readonly TaggedName[],
): TaggedName[] {
  const { spans, chosen, emissions } = decode(outputs.names, config.names)
  const byNetwork = spans.map(({ label, from, to }): TaggedName => {
    const [start, end] = textSpan(words, [from, to])
    const score = Math.exp(mean(chosen.subarray(from, to)))
    return { start, end, type: KINDS[label] ?? 'other', score }
  })
  return joinNames(text, byRules, byNetwork, (start, end) =>
    likelihoods(emissions, config.names.labels, wordsWithin(words, start, end)),
  )
}

/** For each kind the mean of its probability over the words, whether a name begins or continues there. */
function likelihoods(emissions: Float64Array, labels: readonly string[], [from, to]: WordSpan): Likelihoods {
  const sums: Partial<Record<Kind, number>> = {}
  for (const [index, label] of labels.entries()) {
    const kind = KINDS[label.replace(/^[BI]-/, '')]
    if (!kind) continue
    for (let word = from; word < to; word++) {
      const share = Math.exp(emissions[word * labels.length + index]!) / (to - from)
      sums[kind] = (sums[kind] ?? 0) + share
    }
  }
  return sums
}

/** The range of words that overlap a span of the text. */
function wordsWithin({ starts, ends }: NetworkWords, start: number, end: number): WordSpan {
  const from = firstIndex(ends.length, (index) => ends[index]! > start)
  let to = from
  while (to < starts.length && starts[to]! < end) to++
  return [from, to]
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
