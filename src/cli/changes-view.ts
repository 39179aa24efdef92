import type { Comparison } from '../changes/compare.ts'
import { oneLine } from './printable.ts'

/** What differs between two articles, for people. */
export function changesView({ before, after, title, words, numbers, names, statements }: Comparison): string {
  const change = (one: string | null, other: string | null): string =>
    `${one ?? '(nothing)'} → ${other ?? '(nothing)'}`
  const parts = [
    part('Headline', title === null ? [] : [change(title[0]!, title[1]!)]),
    part(
      'Numbers',
      numbers.map(
        ({ unit, before, after }) =>
          `${change(before.join(', ') || null, after.join(', ') || null)}${unit === null ? '' : ` (${unit})`}`,
      ),
    ),
    part('Names gone', names.gone),
    part('Names added', names.added),
    part(
      'Statements',
      statements.map(
        ({ how, who, before, after, stances }) =>
          `${how}: ${who === null ? '' : `${who}: `}${before === null || after === null ? (before ?? after) : change(before, after)}${stances.length > 0 ? ` (${stances.join(' → ')})` : ''}`,
      ),
    ),
    part(
      'Words',
      words.map((one) => change(one.before, one.after)),
    ),
  ].filter((text) => text !== '')
  return `${before} → ${after}\n${parts.length === 0 ? 'The same words.\n' : parts.join('')}`
}

function part(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}:\n${lines.map((line) => `  ${oneLine(line)}\n`).join('')}`
}
