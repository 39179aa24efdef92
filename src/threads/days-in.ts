import { daysInMonth, isoDay } from '../base/calendar.ts'
import { covers } from '../base/spans.ts'
import type { RecordLine } from '../record-line.ts'
import type { Statement } from '../types/statement.ts'
import type { Days } from './digest.ts'

/** When it was said, where the text tells; of an accusation also "accused the port in May of dumping oil". */
export function saidIn(line: RecordLine, statement: Statement): Days | null {
  const time = line.times[saidAt(line, statement) ?? -1]
  return time?.from && time.to ? { from: time.from, to: time.to } : null
}

function saidAt({ text, times }: RecordLine, { saidAt, stance, to }: Statement): number | null {
  const accused = to?.spans.at(-1)
  if (saidAt !== null || stance !== 'accuses' || to?.role !== 'accused' || !accused) return saidAt
  const found = times.findIndex(
    ({ start, end }) =>
      start > accused[1] &&
      /^\s(?:\p{L}+\s)?$/u.test(text.slice(accused[1], start)) &&
      /^\s(?:of|with)\s/.test(text.slice(end, end + 6)),
  )
  return found < 0 ? null : found
}

/** The days that times in the content name; the day it was said on is none of them. */
export function whenOf(line: RecordLine, statement: Statement): Days | null {
  const { content } = statement
  const said = saidAt(line, statement)
  const named = line.times.flatMap(({ start, end, type, from, to }, at) =>
    at !== said &&
    (type === 'date' || type === 'time') &&
    from &&
    to &&
    content.some((span) => covers(span, [start, end]))
      ? { from, to }
      : [],
  )
  if (named.length === 0) return null
  return {
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
