import { isDay } from '../base/calendar.ts'
import { isDayFirst } from '../languages/en/times/figures.ts'
import { fiscalEnd } from '../languages/en/times/fiscal.ts'
import { leadsAhead } from '../languages/en/times/outlook.ts'
import type { TakeNote } from '../types/note.ts'
import type { Span } from '../types/span.ts'
import type { Stage } from '../types/stage.ts'
import type { Time } from '../types/time.ts'
import type { Expression, Reading } from '../types/time-reading.ts'
import { anchorOf } from './anchor.ts'
import { findExpressions } from './find.ts'
import { intervalOf, isoInterval, narrowed, yearTo } from './interval.ts'
import { Memory, referentOf } from './memory.ts'
import { isNarrative } from './narrative.ts'
import { isOnDay, outlookOf } from './outlook.ts'
import type { Resolution } from './resolve/resolution.ts'
import { resolve } from './resolve/resolve.ts'
import { spanOf } from './span-of-days.ts'

/**
 * Finds when things happened: "on Tuesday", "last March", "two weeks ago", "the next day".
 *
 * Words are read first, then resolved to days. A relative time counts from the article's date, or from a time stated
 * earlier in the text. Without either, its value is `null`, and a note says so. The date of reading is never used.
 */
export const times: Stage<'sentences' | 'tokens' | 'grammar', 'times'> = {
  name: 'times',
  needs: ['sentences', 'tokens', 'grammar'],
  gives: ['times'],
  run({ text, blocks, sentences, tokens, grammar, published }, note) {
    const anchor = anchorOf({ text, blocks, published })
    const memory = new Memory()
    const told = { text, blocks, tokens, grammar }
    const dayFirst = isDayFirst(text)
    const expressions = sentences.map(([start, end]) =>
      findExpressions(text.slice(start, end)).filter(({ reading }) => isReadable(reading, dayFirst)),
    )
    const isAccount = isNarrative(expressions.flat().map(({ reading }) => reading))
    const yearEnd = fiscalEnd(text)
    const found: Time[] = []
    for (const [index, sentence] of sentences.entries()) {
      const [start, end] = sentence
      const words = text.slice(start, end)
      for (const expression of expressions[index]!) {
        const span: Span = [start + expression.start, start + expression.end]
        const resolution = resolve(expression.reading, {
          anchor,
          memory,
          sentence: index,
          isDayFirst: dayFirst,
          isNarrative: isAccount,
          outlook: () => outlookOf(told, sentence, span),
          isOnDay: () => isOnDay(told, sentence, span),
          leadsAhead: () => leadsAhead(words, expression.start),
        })
        const time = toTime(expression, resolution, start, anchor, yearEnd)
        noteOpen(time, expression, resolution, note)
        if (time.value !== null && movesOn(expression))
          memory.add(referentOf(time.value, resolution, found.length, index, memory))
        found.push(time)
      }
    }
    return { times: found }
  },
}

/**
 * Whether later times may count from this one. A time that is only compared with ("a year earlier") is none that they
 * count from; "two days later" at the start of a sentence is.
 */
function movesOn({ reading, start }: Expression): boolean {
  return reading.kind !== 'count' || (reading.sign > 0 && reading.from === 'reference' && start < 2)
}

function noteOpen({ start, end }: Time, { reading }: Expression, { rule }: Resolution, note: TakeNote): void {
  if (rule === 'no-anchor') {
    note('times/no-anchor', start, end, 'a relative time, and no date to count it from')
  }
  if (rule === 'out-of-range') {
    note('times/out-of-range', start, end, 'a time outside the years 1 to 9999, which alone have a value')
  }
  if (reading.kind === 'ambiguous') {
    note('times/day-or-month', start, end, `either ${reading.days.join(' or ')}`)
  }
}

/** Whether "on 2/11" can be read: the article shows which is the month, and there is such a day. */
function isReadable(reading: Reading, dayFirst: boolean | null): boolean {
  if (reading.kind !== 'figures') return true
  if (dayFirst === null) return false
  const [month, day] = dayFirst ? reading.numbers.toReversed() : reading.numbers
  return isDay({ year: 2000, month: month!, day: day! })
}

function toTime(
  { reading, rule, mod, approx, ...span }: Expression,
  resolution: Resolution,
  offset: number,
  anchor: ReturnType<typeof anchorOf>,
  yearEnd: number | null,
): Time {
  const { value } = resolution
  const interval =
    yearEnd !== null && reading.kind === 'date' && reading.fiscal
      ? yearTo(reading.year!, yearEnd)
      : value === null
        ? null
        : intervalOf(value)
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
