import { sharedIdsText, unknownFieldsText } from '../formats/ready-articles.ts'
import { counted } from './counted.ts'
import { oneLine } from './printable.ts'
import { duration } from './progress.ts'
import type { Failure, Skipped, Tally } from './read-paths.ts'
import { readerText } from './reader-view.ts'
import { say } from './say.ts'

/** Where the pages were put, and which tagger was asked for. */
export interface Asked {
  /** The record; `null` where the pages went nowhere. */
  readonly into: string | null
  readonly tagger: string | null
}

/**
 * Prints what was done, by which tagger, and what could not be done. For a single page, its articles were printed
 * already.
 */
export function sayTally(tally: Tally, { into: file, tagger }: Asked, seconds: number): void {
  const { pages, articles, readBy, isStopped } = tally
  const trouble = troubleText(tally)
  const isPlain = pages === 0 ? trouble !== '' : pages === 1 && articles > 0 && trouble === ''
  const isWorthSaying = !isPlain || file !== null || isStopped
  const done = `${tallyText(tally)}${file === null ? '' : ` → ${file}`}, ${duration(seconds)}`
  const by = readBy !== null && pages > 0 ? readerText(readBy, tagger) : null
  if (isWorthSaying) say(by === null ? done : `${done}. ${by}`)
  else if (by !== null) say(by)
  if (tally.skipped.first.length > 0) say(skippedText(tally.skipped))
  if (isStopped) say('Stopped. Run the same command again to go on.')
  if (trouble !== '') say(`${isWorthSaying ? '\n' : ''}${trouble}`)
}

/** Whether a given page or file gave no article. */
export function hasTrouble({ failures, withoutArticle }: Tally): boolean {
  return failures.length + withoutArticle.length > 0
}

/** Every page that could not be read, gave no article, or has notes; empty where there is none. */
export function troubleText(tally: Tally): string {
  const { failures, withoutArticle, notes, unknownFields, sharedIds } = tally
  const ofFiles = [...unknownFields].map(([file, names]) => `"${file}": ${unknownFieldsText([...names])}`)
  const ofIds = [...sharedIds].map(([file, ids]) => `"${file}": ${sharedIdsText([...ids])}`)
  const noted = [...notes, ...ofFiles, ...ofIds]
  return [
    ...(failures.length > 0
      ? [`${counted(failures.length, 'page')} could not be read:\n${listed(failures)}`]
      : []),
    ...(withoutArticle.length > 0
      ? [`${counted(withoutArticle.length, 'page')} gave no article:\n${listed(withoutArticle)}`]
      : []),
    ...(noted.length > 0 ? [`Noted:\n${noted.map((note) => `  ${oneLine(note)}`).join('\n')}`] : []),
  ].join('\n\n')
}

/** One failure a line; a hint stands below the failures that it is for. */
function listed(failures: readonly Failure[]): string {
  const groups = Map.groupBy(failures, ({ hint }) => hint)
  return [...groups]
    .map(([hint, group]) =>
      [...group.map(({ message }) => `  ${oneLine(message)}`), `  → ${hint}`].join('\n'),
    )
    .join('\n')
}

/** `3 files skipped: 1 PDF, 1 DOCX, 1 pipe`, most first; below it the first ones by name. */
export function skippedText({ kinds, first }: Skipped): string {
  const byCount = [...kinds].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const total = byCount.reduce((sum, [, count]) => sum + count, 0)
  const more = total - first.length
  const names = first.map((path) => `  ${oneLine(path)}`)
  if (more > 0) names.push(`  and ${more.toLocaleString('en')} more`)
  const head = `${counted(total, 'file')} skipped: ${byCount.map(([kind, count]) => ofKind(count, kind)).join(', ')}`
  return [head, ...names].join('\n')
}

/** `2 PDF`, `2 pipes`, `2 of no known kind`. */
function ofKind(count: number, kind: string): string {
  return /^[a-z]+$/.test(kind) ? counted(count, kind) : `${count.toLocaleString('en')} ${kind}`
}

/** The counts in one line. */
export function tallyText({ pages, known, articles, statements }: Tally): string {
  const already = known > 0 ? ` (${known.toLocaleString('en')} on record already)` : ''
  return `${counted(pages, 'page')}${already}, ${counted(articles, 'article')}, ${counted(statements, 'statement')}`
}
