import hedgeRows from '../../data/languages/en/hedges/hedges.json' with { type: 'json' }
import yardstickRows from '../../data/languages/en/hedges/yardstick.json' with { type: 'json' }
import type { Span } from '../types/span.ts'
import type { Hedge } from '../types/statement.ts'
import { mainClause } from './hedges.ts'

const WORDS = hedgeRows as Readonly<Record<string, readonly string[]>>
const NUMBER =
  '(?=\\s+(?:[\\d$€£]|an?\\s|half|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions))'
const LEVELS = (['unknown', 'possible', 'probable', 'approximate'] as const).map((level) => ({
  level,
  pattern: anyOf(WORDS[level]!, ''),
}))
const ROUND_NUMBER = anyOf(WORDS['approximate number']!, NUMBER)
const BANDS = new Map(
  (yardstickRows as readonly { words: readonly string[]; band: readonly [number, number] }[]).flatMap(
    ({ words, band }) => words.map((word) => [word, band] as const),
  ),
)

/** The hedging words in the main clauses of a content, in text order; the longer where two overlap. */
export function hedgesOf(text: string, content: readonly Span[]): Hedge[] {
  const found: Hedge[] = []
  for (const [start, end] of content) {
    const clause = mainClause(text.slice(start, end))
    const hits = LEVELS.flatMap(({ level, pattern }) => matches(clause, pattern, start, level))
    for (const hit of [...hits, ...matches(clause, ROUND_NUMBER, start, 'approximate')]) {
      const other = found.findIndex(({ span }) => span[0] < hit.span[1] && hit.span[0] < span[1])
      if (other < 0) found.push(hit)
      else if (length(found[other]!.span) < length(hit.span)) found[other] = hit
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

function matches(clause: string, pattern: RegExp, offset: number, level: Hedge['level']): Hedge[] {
  return [...clause.matchAll(pattern)].map((match) => {
    const from = offset + match.index
    const band = BANDS.get(match[0].replaceAll(/\s+/g, ' '))
    const span: Span = [from, from + match[0].length]
    return band ? { span, level, band } : { span, level }
  })
}

function anyOf(words: readonly string[], behind: string): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![a-z])(?:${longestFirst.join('|').replaceAll(' ', '\\s+')})(?![a-z])${behind}`, 'g')
}

function length([start, end]: Span): number {
  return end - start
}
