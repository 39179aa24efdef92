import { OnrecordError } from '../base/errors.ts'
import { readByLine } from '../types/read-by.ts'
import type { PrintedLine } from './check-line.ts'
import type { LineRead } from './printed-lines.ts'

/** All lines of one page, in the order of its articles, or why there is no whole page. */
export type LoadedPage =
  | { readonly lines: readonly [PrintedLine, ...PrintedLine[]] }
  | { readonly error: OnrecordError }

/** Lines of one page that stand one after the other. */
interface Pile {
  readonly at: string
  readonly lines: [PrintedLine, ...PrintedLine[]]
}

/**
 * Puts the lines of each page together. A page of which a line is missing or broken is an error: the others of its
 * articles would pass for all of it. Holds the lines of one page in memory.
 */
export async function* pagesOfLines(lines: AsyncIterable<LineRead>): AsyncGenerator<LoadedPage> {
  let pile: Pile | null = null
  for await (const read of lines) {
    // A broken line may be one of the page, whose other lines go on behind it.
    if ('error' in read) yield read
    else if (pile !== null && belongs(read.line, pile.lines)) pile.lines.push(read.line)
    else {
      if (pile !== null) yield whole(pile)
      pile = { at: read.at, lines: [read.line] }
    }
  }
  if (pile !== null) yield whole(pile)
}

function belongs({ page, index }: PrintedLine, lines: Pile['lines']): boolean {
  const last = lines.at(-1)!
  return (
    index > last.index &&
    page.sha256 === last.page.sha256 &&
    page.name === last.page.name &&
    page.url === last.page.url
  )
}

function whole({ at, lines }: Pile): LoadedPage {
  const [{ page, readBy }] = lines
  const said = page.articles
  if (lines.length !== said || lines.some(({ index }, i) => index !== i)) {
    return {
      error: new OnrecordError(
        'load/part-of-page',
        `${at}: only ${lines.length} of ${said} articles of the page "${page.name}" stand there, so none is loaded.`,
        'Print the page again with "onrecord read --json", and leave its lines together.',
      ),
    }
  }
  if (lines.some((line) => readByLine(line.readBy) !== readByLine(readBy))) {
    return {
      error: new OnrecordError(
        'load/mixed-page',
        `${at}: the articles of the page "${page.name}" were not all read by the same version, rules, tagger and model.`,
        'Print the page again with "onrecord read --json".',
      ),
    }
  }
  return { lines }
}
