import { headEnd, type Parsed } from '../base/phrases.ts'
import type { Span } from '../types/span.ts'

/** The words of a source up to its head, "A poll" in "A poll by the harbour board"; empty if there are none. */
export function headWords(parsed: Parsed, source: readonly Span[]): string {
  const [span] = source
  return span ? parsed.text.slice(span[0], headEnd(parsed, span)) : ''
}
