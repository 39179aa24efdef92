import { covers } from '../base/spans.ts'
import { TURNS } from '../languages/en/statements/own-part.ts'
import type { Span } from '../types/span.ts'

/**
 * The part of a sentence that belongs to this cue: up to the nearest contrasts on either side ("…, but officials
 * said"). Contrasts inside a content (`cited`) do not count.
 */
export function ownPart(text: string, sentence: Span, cue: Span, cited: readonly Span[]): Span {
  let [start, end] = sentence
  for (const { index, 0: words } of text.slice(...sentence).matchAll(TURNS)) {
    const turn: Span = [sentence[0] + index, sentence[0] + index + words.length]
    if (cited.some((span) => covers(span, turn))) continue
    if (turn[1] <= cue[0]) start = turn[1]
    else if (turn[0] >= cue[1] && turn[0] < end) end = turn[0]
  }
  return [start, end]
}
