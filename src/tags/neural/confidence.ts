import type { ConfidenceParameters } from '../../types/model.ts'
import type { LinkedSpans, WordSpan } from './link.ts'

/**
 * How often attributions like this one are right, 0 to 1.
 *
 * @param chosen Log-probability of the label chosen for each word.
 */
export function confidence(
  attribution: LinkedSpans,
  chosen: Float64Array,
  { bias, weights }: Omit<ConfidenceParameters, 'least'>,
): number {
  const { cue, source, content, contentLink, sourceLink } = attribution
  const edges = content
    .flatMap(([from, to]) => [from - 1, from, to - 1, to])
    .filter((word) => word >= 0 && word < chosen.length)
  const evidence = [
    mean(cue ? [cue] : [], chosen),
    mean(content, chosen),
    Math.min(...edges.map((word) => chosen[word]!)),
    mean(source, chosen),
    contentLink,
    sourceLink,
    cue ? 0 : 1,
    source.length ? 0 : 1,
  ]
  const sum = evidence.reduce((total, value, k) => total + value * weights[k]!, bias)
  return 1 / (1 + Math.exp(-sum))
}

/** Mean over all words of the spans; 0 if there are none. */
function mean(spans: readonly WordSpan[], chosen: Float64Array): number {
  let sum = 0
  let words = 0
  for (const [from, to] of spans) {
    for (let word = from; word < to; word++) sum += chosen[word]!
    words += to - from
  }
  return words ? sum / words : 0
}
