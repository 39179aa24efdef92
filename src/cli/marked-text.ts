import { inOneLine } from '../base/wrapped/in-one-line.ts'
import type { RecordLine, StatementRow } from '../record.ts'
import { isColorful, type Style } from './paint.ts'
import { printable } from './printable.ts'
import { type Run, wrap } from './wrap.ts'

type Block = RecordLine['blocks'][number]

interface Piece {
  readonly start: number
  readonly end: number
  readonly id: string
  /** Whether it is the last piece of its statement. */
  readonly isLast: boolean
  readonly style: Style
}

const COLORS = ['green', 'yellow', 'blue', 'magenta', 'cyan', 'red'] as const
const STYLES: Readonly<Partial<Record<Block['kind'], Style>>> = {
  subhead: 'bold',
  caption: 'italic',
  credit: 'dim',
  byline: 'dim',
  furniture: 'dim',
  repeat: 'dim',
}

/**
 * The article's text, block by block, with the words of the listed statements marked: by a colour for each holder or,
 * without colours, by brackets; and by the statement's id after its last word.
 */
export function markedText(
  line: RecordLine,
  listed: readonly StatementRow[],
  { all, width }: { readonly all: boolean; readonly width: number },
): string {
  const pieces = piecesOf(line, listed)
  return blocksOf(line)
    .filter(({ kind }) => all || (kind !== 'furniture' && kind !== 'repeat'))
    .filter(({ start, end }) => all || line.text.slice(start, end).trim() !== line.title)
    .map((block) => {
      const inside = pieces.filter(({ start, end }) => start < block.end && end > block.start)
      return wrap(markedRuns(line.text, block, inside), { width })
    })
    .join('\n\n')
}

function piecesOf(line: RecordLine, listed: readonly StatementRow[]): Piece[] {
  const rows = new Map(listed.map((row) => [row.statement, row]))
  const holders = [...new Set(listed.map(({ who }) => who))]
  return line.statements.flatMap(({ id, content }) => {
    const row = rows.get(id)
    if (!row) return []
    const color = COLORS[holders.indexOf(row.who) % COLORS.length]!
    const style: Style = row.stance === 'denies' ? [color, 'doubleunderline'] : [color, 'underline']
    return content.map(([start, end], index) => ({
      start,
      end,
      id,
      style,
      isLast: index === content.length - 1,
    }))
  })
}

/** Cuts the block at every edge of a piece; the shortest piece gives the style. */
function markedRuns(text: string, block: Block, pieces: readonly Piece[]): Run[] {
  const edges = new Set([block.start, block.end])
  for (const { start, end } of pieces) {
    edges.add(Math.max(start, block.start))
    edges.add(Math.min(end, block.end))
  }
  const shortest = pieces.toSorted((a, b) => a.end - a.start - (b.end - b.start))
  const longest = shortest.toReversed()
  const runs: Run[] = []
  const sorted = [...edges].sort((a, b) => a - b)
  for (const [index, from] of sorted.entries()) {
    for (const piece of shortest) {
      if (Math.min(piece.end, block.end) === from) runs.push(closing(piece, piece.end <= block.end))
    }
    const to = sorted[index + 1]
    if (to === undefined) break
    if (!isColorful()) {
      for (const piece of longest) if (Math.max(piece.start, block.start) === from) runs.push({ text: '[' })
    }
    const style =
      shortest.find((piece) => piece.start <= from && to <= piece.end)?.style ?? STYLES[block.kind]
    const words = printable(inOneLine(text.slice(from, to)))
    runs.push(style ? { text: words, style } : { text: words })
  }
  return runs
}

/** The end of a piece, with the statement's id after the last one; a piece can continue in the next block. */
function closing({ id, isLast }: Piece, isEnd: boolean): Run {
  const label = isLast && isEnd ? id : ''
  return isColorful() ? { text: label, style: 'dim' } : { text: `]${label}` }
}

/** The article's blocks; where there are none, its lines. */
function blocksOf({ text, blocks }: RecordLine): Block[] {
  if (blocks.length > 0) return [...blocks]
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => /\S/.test(line))
    .map(({ 0: words, index }) => ({
      kind: 'paragraph',
      start: index,
      end: index + words.length,
    }))
}
