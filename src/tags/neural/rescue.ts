import type { RescueParameters } from '../../types/model.ts'
import type { LinkedSpans, WordSpan } from './link.ts'

const O = 'O'
const BEGIN = 'B-CUE'
const INSIDE = 'I-CUE'

/**
 * Finds cues that the best path missed: for each content without one, the unlabelled word near it that most probably
 * begins a cue, with the words after it that are more probably inside a cue than outside.
 *
 * @param logs Log-probabilities, `words × labels` row by row.
 * @param path The label of each word on the best path.
 */
export function missedCues(
  loose: readonly WordSpan[],
  path: Uint8Array,
  logs: Float64Array,
  labels: readonly string[],
  { reach, cue: least }: RescueParameters,
): WordSpan[] {
  const [o, begin, inside] = [O, BEGIN, INSIDE].map((label) => labels.indexOf(label)) as [
    number,
    number,
    number,
  ]
  const log = (word: number, label: number): number => logs[word * labels.length + label]!
  const found: WordSpan[] = []
  const taken = new Set<number>()
  const isFree = (word: number): boolean => path[word] === o && !taken.has(word)
  for (const [from, to] of loose) {
    let at = -1
    let best = Number.NEGATIVE_INFINITY
    for (let word = Math.max(0, from - reach); word < Math.min(path.length, to + reach); word++) {
      if (word === from) word = to
      if (word >= path.length || !isFree(word) || log(word, begin) <= best) continue
      best = log(word, begin)
      at = word
    }
    if (at < 0 || best < Math.log(least)) continue
    let end = at + 1
    while (end < path.length && isFree(end) && log(end, inside) > log(end, o)) end++
    for (let word = at; word < end; word++) taken.add(word)
    found.push([at, end])
  }
  return found
}

/** Gives a content without a cue the nearest source that no cue took, if it is near and in the same line. */
export function lendSources(
  attributions: readonly LinkedSpans[],
  sources: readonly WordSpan[],
  line: readonly number[],
  { source: reach }: RescueParameters,
): void {
  const used = new Set(attributions.flatMap(({ source }) => source))
  for (const { cue, source, content } of attributions) {
    const own = content[0]
    if (cue || !own) continue
    let best = reach + 1
    let choice: WordSpan | null = null
    for (const candidate of sources) {
      const isBehind = candidate[0] >= own[1]
      const gap = isBehind ? candidate[0] - own[1] : own[0] - candidate[1]
      const sameLine = isBehind
        ? line[candidate[0]] === line[own[1] - 1]
        : line[candidate[1] - 1] === line[own[0]]
      if (used.has(candidate) || !sameLine || gap < 0 || gap >= best) continue
      best = gap
      choice = candidate
    }
    if (!choice) continue
    source.push(choice)
    used.add(choice)
  }
}
