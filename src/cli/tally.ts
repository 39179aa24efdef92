import { shownRecord } from '../base/server-address.ts'
import { sharedIdsText, unknownFieldsText } from '../formats/ready-articles.ts'
import type { Shard } from '../reading.ts'
import { counted } from './counted.ts'
import { oneLine } from './printable.ts'
import { duration } from './progress.ts'
import type { Failure, Noted, Skipped, Tally } from './read-paths.ts'
import { readerText } from './reader-view.ts'
import { say } from './say.ts'

/** Where the pages were put, and which tagger was asked for. */
export interface Asked {
  /** The record; `null` where the pages went nowhere. */
  readonly into: string | null
  /** Whether there is such a record now. */
  readonly isMade: boolean
  readonly tagger: string | null
  /** The part of the pages that was read. */
  readonly shard?: Shard | undefined
  /** Whether everything is named that was skipped or could not be read, however much it is. */
  readonly listsAll: boolean
}

/**
 * Prints what was done, by which tagger, and what could not be done. For a single page, its articles were printed
 * already.
 */
export function sayTally(
  tally: Tally,
  { into: file, isMade, tagger, listsAll, shard }: Asked,
  seconds: number,
): void {
  const { pages, articles, readBy, isStopped } = tally
  const trouble = troubleText(tally, listsAll)
  const isPlain = pages === 0 ? trouble !== '' : pages === 1 && articles > 0 && trouble === ''
  const isWorthSaying = !isPlain || file !== null || isStopped
  const place =
    file === null ? '' : isMade ? ` → ${shownRecord(file)}` : `, and no ${shownRecord(file)} is made`
  const done = `${tallyText(tally)}${place}, ${duration(seconds)}`
  const by = readBy !== null && pages > 0 ? readerText(readBy, tagger) : null
  if (isWorthSaying) say(by === null ? done : `${done}. ${by}`)
  else if (by !== null) say(by)
  if (tally.readFrom.size > 1) say(readFromText(tally.readFrom))
  if (shard)
    say(
      `Part ${shard.number} of ${shard.of}: ${tally.others.toLocaleString('en')} more belong to other parts.`,
    )
  if (tally.skipped.size > 0) say(skippedText(tally.skipped, listsAll))
  if (isStopped) say('Stopped. Run the same command again to go on.')
  if (trouble !== '') say(`${isWorthSaying ? '\n' : ''}${trouble}`)
}

/** Whether a given page or file gave no article. */
export function hasTrouble({ failures, withoutArticle }: Tally): boolean {
  return failures.length + withoutArticle.length > 0
}

/** Every page that could not be read, gave no article, or has notes; empty where there is none. */
export function troubleText(tally: Tally, listsAll = true): string {
  const { failures, withoutArticle, notes, unknownFields, sharedIds } = tally
  const ofFiles = [...unknownFields].map(([file, names]) => `"${file}": ${unknownFieldsText([...names])}`)
  const ofIds = [...sharedIds].map(([file, ids]) => `"${file}": ${sharedIdsText([...ids])}`)
  const noted = [...notesText(notes, listsAll), ...ofFiles, ...ofIds]
  return [
    ...(failures.length > 0
      ? [`${counted(failures.length, 'page')} could not be read:\n${listed(failures, listsAll)}`]
      : []),
    ...(withoutArticle.length > 0
      ? [`${counted(withoutArticle.length, 'page')} gave no article:\n${listed(withoutArticle, listsAll)}`]
      : []),
    ...(noted.length > 0 ? [`Noted:\n${noted.map((note) => `  ${oneLine(note)}`).join('\n')}`] : []),
  ].join('\n\n')
}

/** A note a line; one of more than three pages is said once, with the name of the first. */
function notesText(notes: readonly Noted[], listsAll: boolean): string[] {
  return [...Map.groupBy(notes, ({ said }) => said)].flatMap(([said, group]) =>
    listsAll || group.length <= 3
      ? group.map(({ name }) => `"${name}": ${said}`)
      : [`"${group[0]!.name}" and ${(group.length - 1).toLocaleString('en')} more: ${said}`],
  )
}

/** How many failures with one hint are all named, and of more how many are. */
const ALL_NAMED = 20
const FIRST_NAMED = 10

/** One failure a line; a hint stands below the failures that it is for. */
export function listed(failures: readonly Failure[], listsAll: boolean): string {
  const groups = Map.groupBy(failures, ({ hint }) => hint)
  return [...groups]
    .map(([hint, group]) => {
      const named = listsAll || group.length <= ALL_NAMED ? group : group.slice(0, FIRST_NAMED)
      const more = group.length - named.length
      return [
        ...named.map(({ message }) => `  ${oneLine(message)}`),
        ...(more > 0 ? [`  and ${more.toLocaleString('en')} more (--list names each)`] : []),
        `  → ${hint}`,
      ].join('\n')
    })
    .join('\n')
}

/** `Read from: 40 HTML, 12 PDF, 3 feeds`, most first. */
export function readFromText(readFrom: ReadonlyMap<string, number>): string {
  const byCount = [...readFrom].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return `Read from: ${byCount.map(([format, count]) => `${count.toLocaleString('en')} ${format}`).join(', ')}`
}

/**
 * What was skipped, a line a kind, most first: `9 pictures: crawl.warc/map.png and 8 more`. With `listsAll` each kind is
 * followed by all its names.
 */
export function skippedText(skipped: Skipped, listsAll: boolean): string {
  const byCount = [...skipped].sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1))
  const total = byCount.reduce((sum, [, { count }]) => sum + count, 0)
  const isMore = !listsAll && byCount.some(([, { count }]) => count > 1)
  const lines = byCount.map(([kind, { count, names }]) => {
    const head = `  ${ofKind(count, kind)}`
    if (listsAll) {
      const left = count - names.length
      const rest = left > 0 ? [`    and ${left.toLocaleString('en')} more`] : []
      return [head, ...names.map((name) => `    ${oneLine(name)}`), ...rest].join('\n')
    }
    return `${head}: ${oneLine(names[0] ?? '')}${count > 1 ? ` and ${(count - 1).toLocaleString('en')} more` : ''}`
  })
  return [`${total.toLocaleString('en')} skipped${isMore ? ' (--list names each)' : ''}:`, ...lines].join(
    '\n',
  )
}

/** `2 PDF`, `2 pipes`, `2 items without text`, `2 of no known kind`. */
function ofKind(count: number, kind: string): string {
  const [first = '', ...rest] = kind.split(' ')
  if (!/^[a-z]+$/.test(first) || first === 'of') return `${count.toLocaleString('en')} ${kind}`
  return [counted(count, first), ...rest].join(' ')
}

/** The counts in one line. */
export function tallyText({
  pages,
  known,
  articles,
  statements,
}: Pick<Tally, 'pages' | 'known' | 'articles' | 'statements'>): string {
  const already = known > 0 ? ` (${known.toLocaleString('en')} on record already)` : ''
  return `${counted(pages, 'page')}${already}, ${counted(articles, 'article')}, ${counted(statements, 'statement')}`
}
