import { AWAY, NEAR, PART_OF, SIDE_BEFORE, SIDE_BEHIND, SIDE_INSIDE } from '../languages/en/places.ts'
import type { Place } from '../types/place.ts'
import type { Spanned } from '../types/span.ts'

/** The position that the text gives relative to a named place: in a part of it, near it, or at a distance. */
export interface Setting {
  readonly part?: NonNullable<Place['part']>
  readonly distance?: NonNullable<Place['distance']>
  /** Whether it is near the place and not in it. */
  readonly isNear: boolean
}

type Part = NonNullable<Place['part']>

/** Kilometres in a unit, by its first letters. */
const KM: readonly (readonly [RegExp, number])[] = [
  [/^k/i, 1],
  [/^mi/i, 1.609344],
  [/^m/i, 0.001],
]

/**
 * The words of position around a place mention: "eastern part of", "near", "30 km north of". `name` is the entry's own
 * name.
 */
export function settingOf(text: string, { start, end }: Spanned, name: string): Setting {
  const before = text.slice(Math.max(0, start - 70), start)
  const away = AWAY.exec(before)
  if (away) {
    const [, number, unit, first, second] = away
    const km = Number(number!.replace(',', '')) * (KM.find(([start]) => start.test(unit!))?.[1] ?? 1)
    return {
      isNear: true,
      distance: { km: Math.round(km * 10) / 10, direction: first ? side(first, second) : null },
    }
  }
  if (NEAR.test(before)) return { isNear: true }
  const part =
    partIn(PART_OF.exec(before)) ??
    partIn(SIDE_BEFORE.exec(before)) ??
    (SIDE_INSIDE.test(name) ? null : partIn(SIDE_INSIDE.exec(text.slice(start, end)))) ??
    partIn(SIDE_BEHIND.exec(text.slice(end, end + 40)))
  return part ? { isNear: false, part } : { isNear: false }
}

function partIn(match: RegExpExecArray | null): Part | null {
  if (!match) return null
  const [, first, second, centre, edge] = match
  if (first) return side(first, second)
  if (centre) return 'centre'
  return edge ? 'outskirts' : null
}

function side(first: string, second: string | undefined): Exclude<Part, 'centre' | 'outskirts'> {
  return [first, second].filter(Boolean).join('-').toLowerCase() as Exclude<Part, 'centre' | 'outskirts'>
}
