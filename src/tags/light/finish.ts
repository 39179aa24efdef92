import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import type { Reading } from './reading.ts'

/** The parts of an attribution as spans of the text. */
export interface Finished {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** Converts a candidate's ranges of tokens to spans of the text. */
export function finish(reading: Reading, candidate: Candidate): Finished {
  const span = ([from, to]: Span): Span => [reading.tokens[from]!.start, reading.tokens[to - 1]!.end]
  return {
    source: candidate.source ? [span(candidate.source)] : [],
    cue: [span(candidate.cue)],
    content: joined(reading.text, candidate.content.map(span)),
  }
}

/** The spans in text order; those that touch or overlap are joined. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1)
    if (last && text.slice(last[1], start).trim() === '' && !text.slice(last[1], start).includes('\n')) {
      found[found.length - 1] = [last[0], Math.max(last[1], end)]
    } else if (!last || start >= last[1]) found.push([start, end])
    else found[found.length - 1] = [last[0], Math.max(last[1], end)]
  }
  return found
}
