import { OnrecordError } from '../../base/errors.ts'
import type { Listing, ListOptions } from '../../record/lists.ts'

/**
 * A page of a list of numbers. Its cursor contains the last item and the position of that item, so that the next page
 * continues after it even if new items came before it.
 */
export function pageOf<T>(
  all: readonly number[],
  { limit = 50, after = null }: ListOptions,
  spell: (numbers: readonly number[]) => readonly T[],
): Listing<T> {
  const from = after === null ? 0 : placeAfter(all, after)
  const numbers = all.slice(from, from + limit)
  const end = from + numbers.length
  return {
    items: spell(numbers),
    total: all.length,
    next: end < all.length && numbers.length > 0 ? `${end}.${all[end - 1]}` : null,
  }
}

function placeAfter(all: readonly number[], cursor: string): number {
  const { end, last } = cursorOf(cursor)
  if (all[end - 1] === last) return end
  const found = all.indexOf(last)
  return found < 0 ? end : found + 1
}

/** Takes a cursor apart: how many items came before, and the last of them. Throws `record/bad-cursor`. */
export function cursorOf(cursor: string): { readonly end: number; readonly last: number } {
  const [, end, last] = /^(\d{1,10})\.(\d{1,15})$/.exec(cursor) ?? []
  if (end === undefined || last === undefined) {
    throw new OnrecordError(
      'record/bad-cursor',
      'There is no such place in the list to go on from.',
      'Use what the page before gave as "next", unchanged, or begin without it.',
    )
  }
  return { end: Number(end), last: Number(last) }
}
