import type { Origin } from '../../types/across.ts'
import type { RecordLine } from '../../types/line.ts'
import { creditsIn } from './credits.ts'

/** Where an article's text comes from: an agency it is credited to, or its own outlet where somebody there signs it. */
export function originOf(line: RecordLine): Origin {
  const credits = creditsIn(line)
  const [first] = credits
  if (first) {
    const own = credits.filter(({ name }) => name === first.name)
    return { name: first.name, basis: 'credit', evidence: own.flatMap(({ span }) => (span ? [span] : [])) }
  }
  const { publisher, authors, blocks } = line
  // Without an author, the outlet may have printed an agency's text: the origin is unknown.
  const signed = authors.length > 0 || blocks.some(({ kind }) => kind === 'byline')
  if (publisher && signed) return { name: publisher, basis: 'publisher', evidence: [] }
  return { name: null, basis: 'unknown', evidence: [] }
}
