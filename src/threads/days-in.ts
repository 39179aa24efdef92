import { daysInMonth, isoDay } from '../base/calendar.ts'
import type { RecordLine } from '../types/line.ts'
import type { Statement } from '../types/statement.ts'
import type { Days } from './digest.ts'
import { within } from './names-in.ts'
import type { Reading } from './reading.ts'

/** When it was said, where the text says so; for an accusation also "accused the port in May of dumping oil". */
export function saidIn(reading: Reading, statement: Statement): Days | null {
  const time = reading.line.times[saidAt(reading, statement) ?? -1]
  return time?.from && time.to ? { from: time.from, to: time.to } : null
}

/** How far apart the accused and the accusation may stand, in code units: room for any time between them. */
const REACH = 60

function saidAt({ line: { text }, times }: Reading, { saidAt, stance, to }: Statement): number | null {
  const accused = to?.spans.at(-1)?.[1]
  if (saidAt !== null || stance !== 'accuses' || to?.role !== 'accused' || accused === undefined)
    return saidAt
  const time = within(times, [accused, accused + REACH])[0]
  if (!time || !/^\s(?:\p{L}+\s)?$/u.test(text.slice(accused, time.start))) return null
  return /^\s(?:of|with)\s/.test(text.slice(time.end, time.end + 6)) ? time.number : null
}

/** The days that the content names, without the day on which it was said. */
export function whenOf(reading: Reading, statement: Statement): Days | null {
  const said = saidAt(reading, statement)
  const named = statement.content
    .flatMap((span) => within(reading.times, span))
    .flatMap(({ number, type, from, to }) =>
      number !== said && (type === 'date' || type === 'time') && from && to ? { from, to } : [],
    )
  return named.length === 0
    ? null
    : {
        from: named.map(({ from }) => from).sort()[0]!,
        to: named
          .map(({ to }) => to)
          .sort()
          .at(-1)!,
      }
}

/** The days on which the article may have been published. */
export function publishedOf({ published: { value, precision } }: RecordLine): Days | null {
  if (!value || !precision) return null
  if (precision === 'day') return { from: value.slice(0, 10), to: value.slice(0, 10) }
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))]
  if (precision === 'month') {
    return {
      from: isoDay({ year, month, day: 1 }),
      to: isoDay({ year, month, day: daysInMonth(year, month) }),
    }
  }
  return { from: `${value.slice(0, 4)}-01-01`, to: `${value.slice(0, 4)}-12-31` }
}
