import { InvalidArgumentError } from 'commander'

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const LONGEST = 7 * 86_400_000

/** Milliseconds of an option such as `90s`, `15m`, `2h` or `1d`: a second to a week. */
export function duration(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,6})\s?([smhd])$/.exec(text.trim().toLowerCase()) ?? []
  const time = Number(number) * (UNITS[unit] ?? 0)
  if (time >= 1_000 && time <= LONGEST) return time
  throw new InvalidArgumentError(
    'It must be a number with s, m, h or d, such as 90s, 15m or 1h; a week at most.',
  )
}
