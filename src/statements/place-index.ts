import type { Span } from '../types/span.ts'

const CELL = 512

/**
 * Finds the items at a span without a search through all: each item is filed under the cells of text that it touches.
 */
export interface PlaceIndex<T> {
  /** The items that share at least one code unit with the span, in the order in which they were added. */
  at(span: Span): T[]
  add(span: Span, item: T): void
}

/** Makes an index of these items. */
export function placeIndex<T>(entries: Iterable<readonly [Span, T]> = []): PlaceIndex<T> {
  const cells = new Map<number, { readonly span: Span; readonly item: T; readonly order: number }[]>()
  let order = 0
  const index: PlaceIndex<T> = {
    add(span, item) {
      const entry = { span, item, order: order++ }
      for (let cell = Math.floor(span[0] / CELL); cell <= Math.floor(span[1] / CELL); cell++) {
        const held = cells.get(cell)
        if (held) held.push(entry)
        else cells.set(cell, [entry])
      }
    },
    at([start, end]) {
      const found = new Map<number, T>()
      for (let cell = Math.floor(start / CELL); cell <= Math.floor(end / CELL); cell++) {
        for (const { span, item, order } of cells.get(cell) ?? []) {
          if (span[0] < end && start < span[1]) found.set(order, item)
        }
      }
      return [...found].sort((a, b) => a[0] - b[0]).map(([, item]) => item)
    },
  }
  for (const [span, item] of entries) index.add(span, item)
  return index
}

const indexes = new WeakMap<object, PlaceIndex<unknown>>()

/** The index of a layer; it is made once and lives as long as the layer. */
export function indexOf<T extends object, I>(
  layer: T,
  entries: (layer: T) => Iterable<readonly [Span, I]>,
): PlaceIndex<I> {
  const known = indexes.get(layer)
  if (known) return known as PlaceIndex<I>
  const made = placeIndex(entries(layer))
  indexes.set(layer, made)
  return made
}
