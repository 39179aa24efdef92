import { logSoftmax } from '../../base/log-softmax.ts'
import type { LabelConfig } from '../../types/model.ts'
import type { NetworkWords } from '../../types/signals.ts'
import type { Span } from '../../types/span.ts'
import type { WordSpan } from './link.ts'
import { bestPath, bioSpans, type LabelledSpan } from './viterbi.ts'

/** The spans of the best path, and for each word the log-probability of its label. */
export function decode(
  logits: Float32Array,
  { labels, start, transitions }: LabelConfig,
): { spans: LabelledSpan[]; chosen: Float64Array; path: Uint8Array; emissions: Float64Array } {
  const emissions = logSoftmax(logits, labels.length)
  const path = bestPath(emissions, labels.length, start, transitions)
  const chosen = Float64Array.from(path, (label, word) => emissions[word * labels.length + label]!)
  return { spans: bioSpans(path, labels), chosen, path, emissions }
}

/** Converts a range of words to a span of the text. */
export function textSpan({ starts, ends }: NetworkWords, [from, to]: WordSpan): Span {
  return [starts[from]!, ends[to - 1]!]
}
