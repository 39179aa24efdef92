import { type Day, isDay, isoDay } from '../base/calendar.ts'
import { WEEKDAY_BEFORE } from '../languages/en/calendar.ts'
import { OLD_PICTURE } from '../languages/en/press.ts'
import { readByline } from '../press/bylines.ts'
import { openingDateline } from '../press/datelines.ts'
import { dayOf, findPrintedDates, type PrintedDate } from '../press/printed-dates.ts'
import type { Published } from '../types/article.ts'
import type { Block } from '../types/block.ts'
import type { TakeNote } from '../types/note.ts'
import type { MetadataDate } from '../types/page.ts'
import type { Span } from '../types/span.ts'
import { readDateLine } from './date-lines.ts'
import { daysBack, inferDay, isSoonAfter } from './infer-day.ts'
import { pastWeekdays, type WeekdayMention } from './weekdays.ts'

/** The input from which the date of publication is read. */
export interface PublishedInput {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The date in the page's markup or wrapper; `null` if they give none for this story. */
  readonly metadata: MetadataDate | null
  /** Whether the metadata was given together with this text. It then overrides a date in the text. */
  readonly given: boolean
}

const UNKNOWN: Published = { value: null, precision: null, basis: 'unknown', evidence: [], rule: null }

/**
 * The date of publication of a story: stated in its text, given by the page's metadata, inferred from its pictures and
 * weekdays, or unknown. The date of reading is never evidence.
 */
export function findPublished(input: PublishedInput, note: TakeNote): Published {
  const stated = statedDate(input, note)
  const metadata = metadataDate(input.metadata)
  if (stated && metadata) noteConflict(stated, metadata, note)
  if (input.given && metadata) return metadata
  const found = stated ?? metadata ?? inferredDate(input)
  if (found) return found
  note('articles/no-date', 0, input.blocks[0]?.end ?? 0, 'nothing on the page tells when this was published')
  return UNKNOWN
}

/**
 * The date of a date line, of a byline, or of a dateline with a year. The date of a change counts only if there is no
 * other.
 */
function statedDate({ text, blocks }: PublishedInput, note: TakeNote): Published | null {
  let changed: Published | null = null
  for (const [i, { kind, start, end, dateline }] of blocks.entries()) {
    if (dateline) {
      const [from, to] = dateline
      const date = findPrintedDates(text.slice(from, to))[0]
      if (date && dayOf(date)) return day(dayOf(date)!, 'stated', [shift(date, from)], 'dateline')
    }
    if (kind !== 'dateline' && kind !== 'byline') continue
    const line = text.slice(start, end)
    const [date, second] = findPrintedDates(line)
    if (!date || (i >= TOP && !isLabelled(line)) || (second && isSpan(line, date, second))) continue
    const found = dayOf(date)
    if (!found) {
      if (date.month === null) {
        note(
          'articles/date-ambiguous',
          start + date.start,
          start + date.end,
          'day and month could be either way round',
        )
      }
      continue
    }
    const published = day(
      found,
      'stated',
      [shift(date, start)],
      kind === 'byline' ? 'byline-date' : 'date-line',
    )
    if (!readDateLine(line)?.updated) return published
    changed ??= { ...published, rule: 'updated-line' }
  }
  return changed
}

/** Among this many blocks at the start of a story, a date line needs no word such as "published". */
const TOP = 12

function isLabelled(line: string): boolean {
  return readDateLine(line)?.labelled ?? readByline(line) !== null
}

/** Whether a line gives the first and last day of something: two dates with no word between them. */
function isSpan(line: string, first: PrintedDate, second: PrintedDate): boolean {
  return isoOf(first) !== isoOf(second) && !/\p{L}{4}/u.test(line.slice(first.end, second.start))
}

function isoOf(date: PrintedDate): string | null {
  const day = dayOf(date)
  return day ? isoDay(day) : null
}

function metadataDate(metadata: MetadataDate | null): Published | null {
  if (!metadata) return null
  const { value, source } = metadata
  const precision = value.length >= 10 ? 'day' : value.length >= 7 ? 'month' : 'year'
  return { value, precision, basis: 'metadata', evidence: [], rule: source }
}

function noteConflict(stated: Published, metadata: Published, note: TakeNote): void {
  const length = Math.min(stated.value!.length, metadata.value!.length, 10)
  if (stated.value!.slice(0, length) === metadata.value!.slice(0, length)) return
  const [start, end] = stated.evidence[0]!
  note(
    'articles/date-conflict',
    start,
    end,
    `the text says ${stated.value}, the page's metadata ${metadata.value}`,
  )
}

/**
 * The date inferred from the newest dated picture, the weekdays mentioned in the past, and a dateline without a year.
 */
function inferredDate({ text, blocks }: PublishedInput): Published | null {
  const pictures = datesOf(text, blocks, 'caption').filter(({ text }) => !OLD_PICTURE.test(text))
  const told = pictures.length ? [] : daysTold(text, blocks)
  const newest = latest([...pictures, ...told])
  if (newest) {
    const picture = dayOf(newest.date)!
    const dated = datelineDay(text, blocks, picture)
    if (dated) return day(dated.day, 'inferred', [dated.span, newest.span], 'dateline-and-year')
    const mentions = weekdaysOf(text, blocks)
    const inferred = inferDay(picture, mentions)
    const close = mentions.filter((mention) => daysBack(inferred, mention) <= 1)
    const kind = pictures.length ? 'caption-date' : 'weekday-with-date'
    const rule = close.length ? `${kind}-and-weekdays` : kind
    return day(
      inferred,
      'inferred',
      [newest.span, ...close.map(({ start, end }): Span => [start, end])],
      rule,
    )
  }
  const month = blocks.filter(({ kind }) => kind === 'caption').flatMap((block) => monthIn(text, block))[0]
  return month ?? null
}

interface DatedSpan {
  readonly date: PrintedDate
  readonly span: Span
  /** The text of the block with the date. */
  readonly text: string
}

function datesOf(text: string, blocks: readonly Block[], wanted: Block['kind']): DatedSpan[] {
  return blocks
    .filter(({ kind }) => kind === wanted)
    .flatMap(({ start, end }) => {
      const words = text.slice(start, end)
      return findPrintedDates(words)
        .filter((date) => dayOf(date))
        .map((date) => ({ date, span: shift(date, start), text: words }))
    })
}

/** Number of opening paragraphs that can give the day of the news, as in "on Friday, January 17, 2025". */
const OPENING_PARAGRAPHS = 3

/**
 * Dates with their weekday in the opening paragraphs: the day of the news itself. None if a later year is mentioned.
 */
function daysTold(text: string, blocks: readonly Block[]): DatedSpan[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph')
  const found = datesOf(text, paragraphs.slice(0, OPENING_PARAGRAPHS), 'paragraph').filter(({ span }) =>
    WEEKDAY_BEFORE.test(text.slice(Math.max(0, span[0] - 14), span[0])),
  )
  if (found.length === 0) return []
  let newest = 0
  for (const [year] of text.matchAll(/(?<!\d)20\d\d(?!\d)/g)) newest = Math.max(newest, Number(year))
  return found.filter(({ date }) => date.year >= newest)
}

function latest(dates: readonly DatedSpan[]): DatedSpan | null {
  let newest: DatedSpan | null = null
  for (const dated of dates) {
    if (!newest || isoDay(dayOf(dated.date)!) > isoDay(dayOf(newest.date)!)) newest = dated
  }
  return newest
}

/** The most days from the newest picture to the date of a dateline. */
const DATELINE_REACH = 60

/** The day of a dateline without a year, in the year in which it is soon after the newest picture. */
function datelineDay(text: string, blocks: readonly Block[], picture: Day): { day: Day; span: Span } | null {
  const block = blocks.find(({ dateline }) => dateline)
  const dateline = block && openingDateline(text.slice(block.start, block.end))
  if (!dateline || dateline.month === null || dateline.day === null) return null
  for (const year of [picture.year, picture.year + 1]) {
    const day = { year, month: dateline.month, day: dateline.day }
    if (isDay(day) && isSoonAfter(picture, day, DATELINE_REACH)) return { day, span: block.dateline! }
  }
  return null
}

function weekdaysOf(text: string, blocks: readonly Block[]): WeekdayMention[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ start, end }) =>
      pastWeekdays(text.slice(start, end)).map((mention) => ({
        ...mention,
        start: start + mention.start,
        end: start + mention.end,
      })),
    )
}

function monthIn(text: string, { start, end }: Block): Published[] {
  const date = findPrintedDates(text.slice(start, end)).find(
    ({ day, month }) => day === null && month !== null,
  )
  if (!date) return []
  const value = `${date.year}-${String(date.month).padStart(2, '0')}`
  return [
    { value, precision: 'month', basis: 'inferred', evidence: [shift(date, start)], rule: 'caption-month' },
  ]
}

function day(value: Day, basis: 'stated' | 'inferred', evidence: readonly Span[], rule: string): Published {
  return { value: isoDay(value), precision: 'day', basis, evidence, rule }
}

function shift({ start, end }: { start: number; end: number }, by: number): Span {
  return [start + by, end + by]
}
