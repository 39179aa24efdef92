import { daysBetween } from '../../base/calendar.ts'
import { SEASONS } from '../../languages/en/times/lexicon.ts'
import { partOf } from '../interval.ts'
import { type Context, counted, type Of, type Resolution, stated, UNKNOWN, year4 } from './resolution.ts'
import { fromStory, storyDate, storyYear } from './story.ts'
import { resolveUnit } from './units.ts'

/** Resolves quarters, halves and seasons of a year: "the third quarter", "last summer". */
export function resolvePart(reading: Of<'part'>, context: Context): Resolution {
  const { part } = reading
  if (part === 'Q') {
    const referent = reading.shift !== null ? null : context.memory.latest(['quarter'], context.sentence)
    if (reading.year !== null) return stated(`${year4(reading.year)}${referent?.value.slice(4) ?? ''}`)
    if (referent)
      return {
        value: referent.value,
        anchor: `time:${referent.index}`,
        basis: 'resolved',
        rule: 'same-quarter',
      }
    return resolveUnit({ kind: 'unit', unit: 'quarter', shift: -1, from: 'published' }, context)
  }
  if (reading.year !== null) return stated(`${year4(reading.year)}-${part}`)
  const story = reading.shift === null && reading.yearShift === undefined ? storyDate(context) : null
  if (story) {
    const month = partOf(story.first.year, part)!.from.month
    return fromStory(`${year4(storyYear(story, month))}-${part}`, story.referent)
  }
  const { anchor } = context
  if (!anchor) return UNKNOWN
  if (reading.yearShift !== undefined)
    return counted(`${year4(anchor.year + reading.yearShift)}-${part}`, 'year-beside')
  const day =
    anchor.day ?? (anchor.month !== null ? { year: anchor.year, month: anchor.month, day: 15 } : null)
  if (!day) return counted(`${year4(anchor.year)}-${part}`, 'same-year')
  const years = [day.year - 1, day.year, day.year + 1]
  const begins = (year: number) => daysBetween(day, partOf(year, part)!.from)
  const ends = (year: number) => daysBetween(day, partOf(year, part)!.to)
  const started = [...years].reverse().find((year) => begins(year) <= 0)!
  const finished = [...years].reverse().find((year) => ends(year) < 0) ?? day.year - 2
  const coming = years.find((year) => begins(year) > 0)!
  const current = years.find((year) => begins(year) <= 0 && ends(year) >= 0)
  const at = (year: number, rule: string) => counted(`${year4(year)}-${part}`, rule)
  if (reading.shift === -1) return at(finished, 'last-before')
  if (reading.shift === 1) return at(coming, 'next-after')
  if (reading.shift === 0) return at(current ?? day.year, 'current')
  if (current !== undefined) return at(current, 'current')
  const isSeason = part in SEASON_CODES
  if (begins(coming) <= (isSeason ? 300 : 100) && context.outlook() === 'ahead')
    return at(coming, 'next-after')
  return at(isSeason ? finished : started, 'last-before')
}

const SEASON_CODES: Readonly<Record<string, true>> = Object.fromEntries(
  Object.values(SEASONS).map(({ code }) => [code, true]),
)
