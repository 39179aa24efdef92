import type { Family } from '../../../types/time-reading.ts'

/** "on 2/11": a day and a month in figures, in the order in which the article writes its dates. */
export const figures: Family = {
  name: 'date/figures',
  pattern:
    /(?<=\b(?:on|since|by|until|till|from|before|after) )(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\p{L}\d/%-]|[.,]\d)/giu,
  read({ groups }) {
    return { reading: { kind: 'figures', numbers: [Number(groups!.a), Number(groups!.b)] } }
  },
}

/**
 * Whether the dates of a text in figures have the day first, by those that can only be read one way; `null` if none
 * tells, or they differ.
 */
export function isDayFirst(text: string): boolean | null {
  const orders = new Set<boolean>()
  for (const [, a, b] of text.matchAll(/(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g)) {
    const [first, second] = [Number(a), Number(b)]
    if (first > 12 !== second > 12 && first <= 31 && second <= 31) orders.add(first > 12)
  }
  return orders.size === 1 ? [...orders][0]! : null
}
