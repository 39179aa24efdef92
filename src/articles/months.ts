import monthTable from '../../data/page-lines/months.json' with { type: 'json' }

const NUMBERS = new Map(
  (monthTable as readonly { word: string; month: number }[]).map(({ word, month }) => [word, month]),
)

/** 1 to 12 for a month's name or short form in the languages of `data/page-lines`; `null` for anything else. */
export function monthOf(word: string): number | null {
  return NUMBERS.get(word.toLowerCase().replace(/\.$/, '')) ?? null
}
