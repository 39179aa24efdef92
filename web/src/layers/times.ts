import type { Time } from '../../../src/index.ts'
import type { RecordLine } from '../../../src/record.ts'
import { basisInWords } from '../words/bases.ts'
import { daysInWords } from '../words/days.ts'
import type { Layer } from './layer.ts'

/** Time expressions and the days they mean. */
export const times: Layer = {
  name: 'times',
  label: 'Times',
  shown: false,
  margin: false,
  marks: (line) =>
    line.times.map(({ start, end }, index) => ({
      layer: 'times',
      id: `t${index}`,
      start,
      end,
      className: 'thing thing-time',
      label: null,
    })),
  cards: (line) =>
    line.times.map((time, index) => ({
      layer: 'times',
      id: `t${index}`,
      at: time.start,
      source: null,
      heading: daysOf(time),
      subheading: time.type,
      tag: { text: 'time', className: 'thing-time' },
      rows: () => [
        { term: 'value', values: [{ text: time.value ?? 'cannot be told' }] },
        ...(time.anchor === null ? [] : [{ term: 'counted from', values: [anchor(time.anchor)] }]),
        { term: 'known', values: [{ text: basisInWords(time.basis) }] },
        { term: 'rule', values: [{ text: time.rule }] },
      ],
      words: line.text.slice(time.start, time.end),
      corrections: time.corrections,
    })),
}

/** "14 May 2024 (“on Monday”)" */
export function timeInWords(line: RecordLine, time: Time): string {
  return `${daysOf(time)} (“${line.text.slice(time.start, time.end)}”)`
}

function daysOf({ value, from, to, approx }: Time): string {
  const days = from && to ? daysInWords(from, to) : (value ?? 'day not known')
  return approx ? `about ${days}` : days
}

function anchor(anchor: string) {
  const [, index] = anchor.split(':')
  return index === undefined
    ? { text: 'the day of publication' }
    : { text: 'another time in the text', mark: `t${index}` }
}
