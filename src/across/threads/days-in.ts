import { WITH_TIME } from '../../languages/en/threads/claims.ts'
import type { Days } from '../../types/days.ts'
import type { Statement } from '../../types/statement.ts'
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
  return WITH_TIME.test(text.slice(time.end, time.end + 6)) ? time.number : null
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
