import type { Saying, StatementRow } from '../record.ts'
import { printable } from './printable.ts'
import type { Run } from './wrap.ts'

/** The sentence and the stance: `Ada Hill denied that the mine would close · denies · miner`. */
export function statementRuns(row: StatementRow): Run[] {
  const { certainty, stance, role, pageNumber, corrections } = row
  const isHedged = certainty === 'probable' || certainty === 'possible'
  const facts = [
    ...(role === null ? [] : [role]),
    ...(isHedged ? [certainty] : []),
    ...(pageNumber === undefined ? [] : [`p. ${pageNumber}`]),
    ...(corrections ? [correctedLabel(corrections)] : []),
  ]
  return [
    ...sayingRuns(row.saying),
    { text: ` · ${stance.replaceAll('-', ' ')}`, style: 'cyan' },
    { text: printable(facts.map((fact) => ` · ${fact}`).join('')), style: 'dim' },
  ]
}

/** A sentence: the holder bold, the words to the letter as they are, what was filled in within brackets. */
export function sayingRuns(saying: Saying): Run[] {
  return saying.map(({ as, text }): Run => {
    if (as === 'filled') return { text: printable(`[${text}]`), style: 'dim' }
    const style = as === 'who' ? 'bold' : as === 'says' ? 'cyan' : as === 'around' ? 'dim' : undefined
    return { text: printable(text), ...(style && { style }) }
  })
}

/** A label for a corrected thing, with the numbers of its corrections. */
export function correctedLabel(corrections: readonly number[]): string {
  return `corrected, no. ${corrections.join(', ')}`
}

/** `14 May 2024` would be nicer, but ISO sorts and means the same everywhere. */
export function daysLabel({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? from : `${from} to ${to}`
}
