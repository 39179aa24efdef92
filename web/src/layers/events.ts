import type { NewsEvent } from '../../../src/index.ts'
import { statusWords } from '../../../src/languages/en/event-status.ts'
import { tellersOf } from '../../../src/record/tellers.ts'
import type { RecordLine } from '../../../src/record.ts'
import { eventLabel } from '../../../src/types/event.ts'
import { nameInWords } from '../threads/holder-name.ts'
import { basisInWords } from '../words/bases.ts'
import { confidenceInWords } from '../words/confidence.ts'
import type { CardRow, CardValue, Layer } from './layer.ts'
import { timeInWords } from './times.ts'

/** Events. */
export const events: Layer = {
  name: 'events',
  label: 'Events',
  shown: false,
  margin: false,
  marks: (line) =>
    line.events.map(({ id, trigger: [start, end], type, status }) => ({
      layer: 'events',
      id,
      start,
      end,
      className: `thing thing-event${isReal(status) ? '' : ' thing-other'}`,
      label: eventLabel(type),
    })),
  cards: (line) =>
    line.events.map((event) => ({
      layer: 'events',
      id: event.id,
      at: event.trigger[0],
      source: null,
      heading: `${eventLabel(event.type)}: ${line.text.slice(...event.trigger)}`,
      subheading: statusWords(event.status, tellersOf(line, event)),
      tag: { text: 'event', className: 'thing-event' },
      rows: () => rowsOf(line, event),
      words: line.text.slice(...event.trigger),
      corrections: event.corrections,
    })),
}

/** Whether it happened or is happening; planned, expected and conditional events are drawn hollow. */
export function isReal(status: string): boolean {
  return status === 'happened' || status === 'ongoing'
}

const TOLD = { asserts: 'asserted by', denies: 'denied by', mentions: 'mentioned by' } as const

function tellerValue(line: RecordLine, id: string): CardValue {
  const told = [{ statement: id, as: 'mentions' as const }]
  const [teller] = tellersOf(line, { told, statements: [id], status: 'unknown' })
  return { text: `${teller ? nameInWords(teller.who) : 'somebody'} (${id})`, mark: id }
}

/** A time of another sentence says how it came to the event. */
function whenInWords(line: RecordLine, { bases }: NewsEvent, time: RecordLine['times'][number]): string {
  const when = timeInWords(line, time)
  return bases.time === 'stated' ? when : `${when} (${basisInWords(bases.time)})`
}

function rowsOf(line: RecordLine, event: NewsEvent): CardRow[] {
  const time = event.time === null ? undefined : line.times[event.time]
  const who = (ids: readonly string[]): CardValue[] =>
    ids.flatMap((id) => {
      const entity = line.entities.find((one) => one.id === id)
      return entity ? [{ text: entity.name, mark: id }] : []
    })
  const rows: CardRow[] = [
    { term: 'who', values: who(event.actors) },
    { term: 'to whom', values: who(event.recipients) },
    { term: 'with', values: event.instruments.map((span) => ({ text: line.text.slice(...span) })) },
    {
      term: 'where',
      values: event.places.flatMap((index) => {
        const place = line.places[index]
        return place ? [{ text: place.name, mark: `p${index}` }] : []
      }),
    },
    { term: 'when', values: time ? [{ text: whenInWords(line, event, time), mark: `t${event.time}` }] : [] },
    ...(['asserts', 'denies', 'mentions'] as const).map((as) => ({
      term: TOLD[as],
      values: (event.told ?? []).flatMap((one) => (one.as === as ? [tellerValue(line, one.statement)] : [])),
    })),
    { term: 'CAMEO', values: event.cameo ? [{ text: event.cameo }] : [] },
    {
      term: 'read',
      values: [
        {
          text: `${confidenceInWords(event.confidence)} (${event.confidence.toFixed(2)}), by ${event.by}`,
        },
      ],
    },
  ]
  return rows.filter(({ values }) => values.length > 0)
}
