import { covers } from '../base/spans.ts'
import type { RecordLine } from '../record-line.ts'
import type { Statement } from '../types/statement.ts'
import type { Days } from './digest.ts'

/** The days of a time, by its index. */
export function daysOf({ times }: RecordLine, at: number): Days | null {
  const time = times[at]
  return time?.from && time.to ? { from: time.from, to: time.to } : null
}

/** The days that times in the content name; the day it was said on is none of them. */
export function whenOf(line: RecordLine, { content, saidAt }: Statement): Days | null {
  const named = line.times.flatMap(({ start, end, type, from, to }, at) =>
    at !== saidAt &&
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
  if (precision === 'month') return { from: `${value.slice(0, 7)}-01`, to: `${value.slice(0, 7)}-31` }
  return { from: `${value.slice(0, 4)}-01-01`, to: `${value.slice(0, 4)}-12-31` }
}
