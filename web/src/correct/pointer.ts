import { type Layer, thingAt } from '../../../src/corrections/things.ts'
import type { Pointer, RecordLine } from '../../../src/record.ts'

/** Corrections' names of what the reader draws as layers. */
const LAYERS: Readonly<Record<string, Layer>> = {
  article: 'article',
  statements: 'statement',
  'own-voice': 'statement',
  names: 'entity',
  mentions: 'mention',
  places: 'place',
  times: 'time',
  quantities: 'quantity',
  events: 'event',
}

/** Corrections' name of a layer; `null` for one whose things are not corrected. */
export function layerNamed(layer: string): Layer | null {
  return Object.hasOwn(LAYERS, layer) ? LAYERS[layer]! : null
}

/** A pointer to the thing of a card, with its exact words; `null` if it is missing, or has no words. */
export function pointerTo(
  line: RecordLine,
  layer: string,
  id: string,
): (Pointer & { readonly exact: string }) | null {
  const name = layerNamed(layer)
  if (!name) return null
  // Cards of what has an index call it `p3`.
  const own = name === 'place' || name === 'time' || name === 'quantity' ? id.slice(1) : id
  const span = thingAt(line, name, own)?.span
  return span ? { layer: name, article: line.id, id: own, exact: line.text.slice(...span) } : null
}
