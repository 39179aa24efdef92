import { lineOf, rowsOf } from './lines.ts'
import type { PdfPage, Run } from './pages.ts'

/** How many rows at the top and the bottom of a page may be its head and foot. */
const ROWS = 3
/** A line at the same place of at least this share of the pages, and of two, is the head or foot of them. */
const SHARE = 0.4
/** Places that differ by less than this many points are the same. */
const SAME_PLACE = 4

/** The number of a page, alone: "3", "iv", "- 3 -", "Page 3 of 12", "3/12". */
const NUMBER =
  /^[ivxl]{1,6}$|^(?:[-–—|[]\s?)?(?:\p{L}{1,6}\.?\s)?\d{1,4}(?:\s?(?:\/|\p{L}{2,4})\s?\d{1,4})?(?:\s?[-–—|\]])?$/u

/** The pages without the lines that repeat at their top and bottom, and without page numbers; and those lines, once each. */
export function withoutRunningLines(pages: readonly PdfPage[]): {
  readonly pages: PdfPage[]
  readonly running: string[]
} {
  const edges = pages.map(({ runs }) => edgesOf(runs))
  const places = new Map<string, { readonly y: number; readonly page: number }[]>()
  for (const [page, rows] of edges.entries()) {
    for (const { key, y } of rows) places.set(key, [...(places.get(key) ?? []), { y, page }])
  }
  const running = new Set<string>()
  const kept = pages.map((page, i): PdfPage => {
    const left = new Set<Run>()
    for (const { row, key, text, y, isOutermost } of edges[i]!) {
      const same = places.get(key)!.filter((other) => Math.abs(other.y - y) < SAME_PLACE)
      const isRepeated = new Set(same.map((one) => one.page)).size >= Math.max(2, SHARE * pages.length)
      const isNumber = isOutermost && NUMBER.test(text)
      if (!isRepeated && !isNumber) continue
      if (!isNumber) running.add(text)
      for (const run of row) left.add(run)
    }
    return { ...page, runs: page.runs.filter((run) => !left.has(run)) }
  })
  return { pages: kept, running: [...running] }
}

interface Edge {
  readonly row: readonly Run[]
  readonly text: string
  /** The text with every number as 0: heads differ in the number of the page. */
  readonly key: string
  readonly y: number
  /** Whether it is the first or last row. */
  readonly isOutermost: boolean
}

function edgesOf(runs: readonly Run[]): Edge[] {
  const rows = rowsOf(runs)
  return rows.flatMap((row, i) => {
    if (i >= ROWS && i < rows.length - ROWS) return []
    const { text, y } = lineOf(row)
    return [{ row, text, key: text.replace(/\d+/g, '0'), y, isOutermost: i === 0 || i === rows.length - 1 }]
  })
}
