import { isPluralHolder, stanceVerb } from '../languages/en/stance-words.ts'
import type { StatementRow } from '../record.ts'
import { printable } from './printable.ts'
import type { Run } from './wrap.ts'

/** Holder, verb and exact words: `Ada Hill (miner) denies: that the mine would close`. */
export function statementRuns(row: StatementRow): Run[] {
  const hedge = row.certainty === 'probable' || row.certainty === 'possible' ? ` (${row.certainty})` : ''
  return [
    { text: printable(whoOf(row)), style: 'bold' },
    ...(row.role === null ? [] : [{ text: printable(` (${row.role})`), style: 'dim' as const }]),
    { text: ` ${verbOf(row)}`, style: 'cyan' },
    { text: hedge, style: 'dim' },
    ...(row.words === '' ? [] : [{ text: `: ${printable(row.words)}` }]),
    ...(row.pageNumber === undefined ? [] : [{ text: ` (p. ${row.pageNumber})`, style: 'dim' as const }]),
    ...(row.corrections ? [{ text: ` (${correctedLabel(row.corrections)})`, style: 'dim' as const }] : []),
  ]
}

/** The holder, as the subject of a sentence. */
export function whoOf({ who, holderKind }: Pick<StatementRow, 'who' | 'holderKind'>): string {
  return who ?? (holderKind === 'article' ? 'The article' : 'Somebody not named')
}

/** The stance, as the verb of a sentence. */
export function verbOf({
  stance,
  who,
  holderKind,
}: Pick<StatementRow, 'stance' | 'who' | 'holderKind'>): string {
  return stanceVerb(stance, isPluralHolder(who, holderKind))
}

/** A label for a corrected thing, with the numbers of its corrections. */
export function correctedLabel(corrections: readonly number[]): string {
  return `corrected, no. ${corrections.join(', ')}`
}

/** `14 May 2024` would be nicer, but ISO sorts and means the same everywhere. */
export function daysLabel({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from} to ${to}`
}
