import monthTable from '../../data/press/months.json' with { type: 'json' }

const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries(monthTable as Readonly<Record<string, number>>),
)

/**
 * Month names that mean different months in two languages: one language writes the day before it as an ordinal, the
 * other does not.
 */
const BY_ORDINAL: ReadonlyMap<string, readonly [plain: number, ordinal: number]> = new Map([
  // Polish "10 listopada 2023" is in November, Croatian "10. listopada 2023." in October.
  ['listopada', [11, 10]],
])

/**
 * 1 to 12 for a month's name or short form, without a full stop, in the languages of `data/press/SOURCE.md`; `null` for
 * anything else. `isOrdinal`: whether a full stop follows the day.
 */
export function monthOf(name: string, isOrdinal = false): number | null {
  const word = name.toLowerCase().normalize('NFC')
  return BY_ORDINAL.get(word)?.[isOrdinal ? 1 : 0] ?? NUMBERS.get(word) ?? null
}
