import { counted } from './counted.ts'
import { duration } from './progress.ts'
import type { Failure, Tally } from './read-paths.ts'
import { say } from './report.ts'

/** Says what was done and what could not be. A single page read without a record speaks for itself. */
export function sayTally(tally: Tally, file: string | null, seconds: number): void {
  const { pages, articles, failures, isStopped } = tally
  const isPlain = pages === 0 ? failures.length > 0 : pages === 1 && articles > 0 && failures.length === 0
  const isWorthSaying = !isPlain || file !== null || isStopped
  if (isWorthSaying) {
    say(`${tallyText(tally)}${file === null ? '' : ` → ${file}`}, ${duration(seconds)}`)
  }
  if (isStopped) say('Stopped. Run the same command again to go on.')
  if (failures.length > 0) say(`${isWorthSaying ? '\n' : ''}${failuresText(failures)}`)
}

/** Every failure; the remedy stands below those that it is for. */
export function failuresText(failures: readonly Failure[]): string {
  const groups = Map.groupBy(failures, ({ hint }) => hint)
  const parts = [...groups].map(([hint, group]) =>
    [...group.map(({ message }) => `  ${message}`), `  → ${hint}`].join('\n'),
  )
  return `${counted(failures.length, 'page')} could not be read:\n${parts.join('\n')}`
}

/** The counts in one line. */
export function tallyText({ pages, known, articles, statements }: Tally): string {
  const already = known > 0 ? ` (${known.toLocaleString('en')} on record already)` : ''
  return `${counted(pages, 'page')}${already}, ${counted(articles, 'article')}, ${counted(statements, 'statement')}`
}
