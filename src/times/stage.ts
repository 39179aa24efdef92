import { leadsAhead, outlook } from '../languages/en/times/outlook.ts'
import type { Stage } from '../types/stage.ts'
import type { Time } from '../types/time.ts'
import type { Expression, Reading } from '../types/time-reading.ts'
import { anchorOf } from './anchor.ts'
import { findExpressions } from './find.ts'
import { intervalOf, isoInterval, narrowed } from './interval.ts'
import { grainOf, Memory } from './memory.ts'
import type { Resolution } from './resolve/resolution.ts'
import { resolve } from './resolve/resolve.ts'
import { spanOf } from './span-of-days.ts'

/**
 * Finds when things happened: "on Tuesday", "last March", "two weeks ago", "the next day".
 *
 * Words are read first, then resolved to days. A relative time counts from the article's date, or from a time stated
 * earlier in the text. Without either, its value is `null`, and a note says so. The date of reading is never used.
 */
export const times: Stage<'sentences' | 'tokens', 'times'> = {
  name: 'times',
  needs: ['sentences', 'tokens'],
  gives: ['times'],
  run({ text, sentences, published }, note) {
    const anchor = anchorOf(published)
    const memory = new Memory()
    const found: Time[] = []
    for (const [index, [start, end]] of sentences.entries()) {
      const sentence = text.slice(start, end)
      for (const expression of findExpressions(sentence)) {
        const resolution = resolve(expression.reading, {
          anchor,
          memory,
          sentence: index,
          outlook: () => outlook(sentence, expression.start, expression.end),
          leadsAhead: () => leadsAhead(sentence, expression.start),
        })
        const time = toTime(expression, resolution, start, anchor)
        if (resolution.rule === 'no-anchor') {
          note('times/no-anchor', time.start, time.end, 'a relative time, and no date to count it from')
        }
        if (resolution.rule === 'out-of-range') {
          note(
            'times/out-of-range',
            time.start,
            time.end,
            'a time outside the years 1 to 9999, which alone have a value',
          )
        }
        if (expression.reading.kind === 'ambiguous') {
          note('times/day-or-month', time.start, time.end, `either ${expression.reading.days.join(' or ')}`)
        }
        const grain = time.value === null ? null : grainOf(time.value)
        // A time that is only compared with ("a year earlier") is not one that later times count from.
        if (grain && time.value && expression.reading.kind !== 'count') {
          memory.add({
            value: time.value,
            grain,
            index: found.length,
            sentence: index,
            stated: resolution.basis === 'stated',
          })
        }
        found.push(time)
      }
    }
    return { times: found }
  },
}

function toTime(
  { reading, rule, mod, approx, ...span }: Expression,
  resolution: Resolution,
  offset: number,
  anchor: ReturnType<typeof anchorOf>,
): Time {
  const { value } = resolution
  const interval = value === null ? null : intervalOf(value)
  const days = interval ? narrowed(interval, mod) : spanOf(reading, anchor)
  return {
    start: offset + span.start,
    end: offset + span.end,
    type: typeOf(reading, value),
    value,
    ...(days ? isoInterval(days) : null),
    ...(approx ? { approx } : {}),
    ...(mod ? { mod } : {}),
    ...(reading.kind === 'set' && reading.freq ? { freq: reading.freq } : {}),
    anchor: resolution.anchor,
    basis: resolution.basis,
    rule: resolution.rule === 'stated' ? rule : `${rule}/${resolution.rule}`,
  }
}

function typeOf(reading: Reading, value: string | null): Time['type'] {
  if (reading.kind === 'duration') return 'duration'
  if (reading.kind === 'set') return 'set'
  return reading.kind === 'time' || /^\d[^T]*T/.test(value ?? '') ? 'time' : 'date'
}
