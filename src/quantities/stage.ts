import { firstEndingAfter } from '../base/spans.ts'
import type { Quantity } from '../types/quantity.ts'
import type { Stage } from '../types/stage.ts'
import { countedNoun } from './counted-noun.ts'
import { findQuantities } from './find.ts'

/**
 * Finds numbers with their units and how certain they are: "around 500,000 people", "a few dozen kinzhals", "$5m".
 * Dates, times of day and durations belong to the stage `times`; names such as "T-64" and "Article 5" are not
 * quantities.
 */
export const quantities: Stage<'sentences' | 'tokens' | 'grammar' | 'times', 'quantities'> = {
  name: 'quantities',
  needs: ['sentences', 'tokens', 'grammar', 'times'],
  gives: ['quantities'],
  run(article) {
    const { text, sentences, times } = article
    const found: Quantity[] = []
    for (const [start, end] of sentences) {
      const countedBy = (numberEnd: number, one: boolean) => {
        const noun = countedNoun(article, start + numberEnd, one)
        return noun && { ...noun, end: noun.end - start }
      }
      for (const quantity of findQuantities(text.slice(start, end), countedBy)) {
        const moved = { ...quantity, start: start + quantity.start, end: start + quantity.end }
        const time = times[firstEndingAfter(times, moved.start)]
        if (!time || time.start >= moved.end) found.push(moved)
      }
    }
    return { quantities: found }
  },
}
