import { DAY, type Item } from './items.ts'
import type { Lane } from './lanes.ts'
import type { Window } from './window.ts'

/** Where a mark stands in its lane: pixels across, rows down. */
export type Shape =
  | { readonly form: 'dot'; readonly item: Item; readonly x: number; readonly row: number }
  | {
      readonly form: 'bar'
      readonly item: Item
      readonly x: number
      readonly width: number
      readonly row: number
    }
  | {
      readonly form: 'heap'
      readonly count: number
      readonly x: number
      readonly width: number
      readonly row: number
      /** Of the height there is. */
      readonly share: number
      /** Whether a number on it says how many there are, and not its height. */
      readonly isNumbered: boolean
      /** Whether it counts periods, which lie over other places, too. */
      readonly isSoft?: boolean
      readonly window: Window
    }

export interface LaidLane {
  readonly name: string
  readonly shapes: readonly Shape[]
  readonly rows: number
  readonly total: number
}

const DOT = 9
/** From this many dots on top of each other, a number is drawn. */
const DEEPEST = 5
/** From this many heaps, the whole lane is drawn as heaps; their height shows the number. */
const CROWD = 3
export const CROWD_ROWS = 3
/** Most rows of bars; of more periods only the density is drawn. */
const MOST_BARS = 5

/** Lays out the part of a lane in view: single days as dots, longer periods as bars, many of either as their density. */
export function layOut({ name, items }: Lane, window: Window, width: number): LaidLane {
  const perPixel = (window.to - window.from) / width
  const inView = items.filter(({ from, to }) => to > window.from && from < window.to)
  // A day is a day, however near one looks.
  const isBar = ({ from, to }: Item) => to - from > DAY && (to - from) / perPixel > DOT + 3
  const stretches = inView.filter(isBar)
  const bars = packBars(stretches, window, perPixel) ?? density(stretches, window, perPixel, width)
  const dots = heapDots(
    inView.filter((item) => !isBar(item)),
    window,
    perPixel,
    bars.rows,
  )
  return {
    name,
    total: inView.length,
    shapes: [...bars.shapes, ...dots.shapes],
    rows: Math.max(1, bars.rows + dots.rows),
  }
}

interface Part {
  readonly shapes: readonly Shape[]
  readonly rows: number
}

/** Bars in rows, each in the first that is free; `null` where they need more rows than there are. */
function packBars(items: readonly Item[], window: Window, perPixel: number): Part | null {
  const ends: number[] = []
  const shapes: Shape[] = []
  for (const item of items) {
    const free = ends.findIndex((end) => end <= item.from)
    const row = free < 0 ? ends.length : free
    if (row >= MOST_BARS) return null
    ends[row] = item.to
    shapes.push({
      form: 'bar',
      item,
      row,
      x: (item.from - window.from) / perPixel,
      width: (item.to - item.from) / perPixel,
    })
  }
  return { shapes, rows: ends.length }
}

/** How many periods lie over each place, where they are too many to be drawn one by one: none is left out. */
function density(items: readonly Item[], window: Window, perPixel: number, width: number): Part {
  const step = DOT * perPixel
  const counts = Array.from({ length: Math.ceil(width / DOT) }, () => 0)
  for (const { from, to } of items) {
    const first = Math.max(0, Math.floor((from - window.from) / step))
    const last = Math.min(counts.length - 1, Math.ceil((to - window.from) / step) - 1)
    for (let column = first; column <= last; column++) counts[column]!++
  }
  const highest = Math.max(1, ...counts)
  const shapes = counts.flatMap((count, column): Shape[] => {
    const from = window.from + column * step
    const place = { x: (column + 0.5) * DOT, width: DOT + 1, row: 0 }
    return count === 0
      ? []
      : [
          {
            ...{ form: 'heap', ...place, count, share: count / highest, isNumbered: false, isSoft: true },
            window: { from, to: from + step },
          },
        ]
  })
  return { shapes, rows: CROWD_ROWS }
}

function heapDots(items: readonly Item[], view: Window, perPixel: number, firstRow: number) {
  const step = DOT * perPixel
  const columns = Map.groupBy(items, ({ from, to }) => Math.floor(((from + to) / 2 - view.from) / step))
  const isCrowd = [...columns.values()].filter((heap) => heap.length > DEEPEST).length > CROWD
  const deepest = isCrowd ? 0 : DEEPEST
  const highest = Math.max(1, ...[...columns.values()].map((heap) => heap.length))
  const shapes: Shape[] = []
  let rows = isCrowd ? CROWD_ROWS : 0
  for (const [column, heap] of columns) {
    const x = (column + 0.5) * DOT
    if (heap.length > deepest) {
      const from = view.from + column * step
      shapes.push({
        ...{ form: 'heap', x, width: DOT, row: firstRow, count: heap.length },
        share: isCrowd ? heap.length / highest : 1,
        isNumbered: !isCrowd,
        window: { from, to: from + step },
      })
      rows = Math.max(rows, deepest)
    } else {
      rows = Math.max(rows, heap.length)
      for (const [index, item] of heap.entries()) shapes.push({ form: 'dot', item, x, row: firstRow + index })
    }
  }
  return { shapes, rows }
}
