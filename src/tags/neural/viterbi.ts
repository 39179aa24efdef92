/**
 * The best path of labels (Viterbi 1967). Of equal labels, the lower wins.
 *
 * @param emissions Log-probabilities, `words × labels` row by row.
 * @param start Score of each label at the first word.
 * @param transitions Score of label `to` after label `from`, as `[from][to]`.
 */
export function bestPath(
  emissions: Float64Array,
  labels: number,
  start: readonly number[],
  transitions: readonly (readonly number[])[],
): Uint8Array {
  const words = emissions.length / labels
  const path = new Uint8Array(words)
  if (words === 0) return path
  const back = new Uint8Array(words * labels)
  let score = Float64Array.from(start, (value, label) => value + emissions[label]!)
  for (let word = 1; word < words; word++) {
    const next = new Float64Array(labels)
    for (let to = 0; to < labels; to++) {
      let best = Number.NEGATIVE_INFINITY
      for (let from = 0; from < labels; from++) {
        const candidate = score[from]! + transitions[from]![to]!
        if (candidate > best) {
          best = candidate
          back[word * labels + to] = from
        }
      }
      next[to] = best + emissions[word * labels + to]!
    }
    score = next
  }
  path[words - 1] = score.indexOf(Math.max(...score))
  for (let word = words - 1; word > 0; word--) path[word - 1] = back[word * labels + path[word]!]!
  return path
}

/** A labelled range of words, half-open. */
export interface LabelledSpan {
  readonly label: string
  readonly from: number
  readonly to: number
}

/** Reads spans from a path of BIO labels ("B-CUE", "I-CUE", "O"). */
export function bioSpans(path: ArrayLike<number>, labels: readonly string[]): LabelledSpan[] {
  const spans: LabelledSpan[] = []
  let open: { label: string; from: number } | null = null
  for (let word = 0; word <= path.length; word++) {
    const tag = word < path.length ? labels[path[word]!]! : 'O'
    const label = tag.slice(2)
    if (open && !(tag.startsWith('I') && label === open.label)) {
      spans.push({ ...open, to: word })
      open = null
    }
    if (tag.startsWith('B') || (tag.startsWith('I') && !open)) open = { label, from: word }
  }
  return spans
}
