import { firstEndingAfter } from '../base/spans.ts'
import type { Quantity } from '../types/quantity.ts'
import type { Stage } from '../types/stage.ts'
import { findQuantities } from './find.ts'

/**
 * Finds numbers with what they count and how sure they are: "around 500,000 people", "a few dozen kinzhals", "$5m".
 * Dates, times of day and durations are the times', names such as "T-64" and "Article 5" nobody's.
 */
export const quantities: Stage<'sentences' | 'tokens' | 'grammar' | 'times', 'quantities'> = {
  name: 'quantities',
  needs: ['sentences', 'tokens', 'grammar', 'times'],
  gives: ['quantities'],
  run({ text, sentences, tokens, grammar, times }) {
    const pos = new Map(tokens.map((token, at) => [token.start, grammar.words[at]!.pos]))
    const found: Quantity[] = []
    for (const [start, end] of sentences) {
      for (const quantity of findQuantities(text.slice(start, end), (at) => pos.get(start + at) ?? null)) {
        const moved = { ...quantity, start: start + quantity.start, end: start + quantity.end }
        const time = times[firstEndingAfter(times, moved.start)]
        if (!time || time.start >= moved.end) found.push(moved)
      }
    }
    return { quantities: found }
  },
}
