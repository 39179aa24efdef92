import { logSoftmax } from '../../base/log-softmax.ts'
import type { LabelConfig } from '../../types/model.ts'
import type { NetworkWords } from '../../types/signals.ts'
import type { Span } from '../../types/span.ts'
import type { WordSpan } from './link.ts'
import { bestPath, bioSpans, type LabelledSpan } from './viterbi.ts'

/** The spans of the best path, and the log-probability of the label that it gives each word. */
export function decode(
  logits: Float32Array,
  { labels, start, transitions }: LabelConfig,
): { spans: LabelledSpan[]; chosen: Float64Array; path: Uint8Array; emissions: Float64Array } {
  const emissions = logSoftmax(logits, labels.length)
  const path = bestPath(emissions, labels.length, start, transitions)
  const chosen = Float64Array.from(path, (label, word) => emissions[word * labels.length + label]!)
  return { spans: bioSpans(path, labels), chosen, path, emissions }
}

/** Where words stand in the text. */
export function textSpan({ starts, ends }: NetworkWords, [from, to]: WordSpan): Span {
  return [starts[from]!, ends[to - 1]!]
}
