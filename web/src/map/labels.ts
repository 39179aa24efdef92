import type { ZoomTransform } from 'd3-zoom'
import { type MapSymbol, radius } from './symbol-forms.ts'

/** Approximate sizes in pixels: a little too much room does no harm. */
const CHARACTER = 6.4
const LINE = 14

/** The symbols whose names fit beside them without touching another name; the most spoken-of come first. */
export function labelled(
  symbols: readonly MapSymbol[],
  transform: ZoomTransform,
  most: number,
  width: number,
): Set<MapSymbol> {
  const boxes: (readonly [left: number, top: number, right: number, bottom: number])[] = []
  const found = new Set<MapSymbol>()
  for (const symbol of symbols) {
    if (found.size >= most) break
    const left = transform.applyX(symbol.x) + radius(symbol.mentions)
    const top = transform.applyY(symbol.y) - LINE / 2
    const right = left + nameOf(symbol).length * CHARACTER + 8
    // A name that the edge would cut is not shown.
    if (left < 0 || right > width) continue
    const box = [left, top, right, top + LINE] as const
    if (
      boxes.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])
    )
      continue
    boxes.push(box)
    found.add(symbol)
  }
  return found
}

/** The first place's name, and how many more there are. */
export function nameOf({ places }: MapSymbol): string {
  return `${places[0]?.name ?? ''}${places.length > 1 ? ` +${places.length - 1}` : ''}`
}
