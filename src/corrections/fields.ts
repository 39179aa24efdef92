import * as v from 'valibot'
import { parseIsoDay } from '../base/calendar.ts'
import { OnrecordError } from '../base/errors.ts'
import { isStorable } from '../base/storable.ts'
import { valueSchema } from '../schemas/edits.ts'
import type { Edits } from '../types/correction.ts'
import { type EditableField, type FieldName, fieldsOf } from '../types/editable.ts'
import type { RecordLine } from '../types/line.ts'
import { FIRST_YEAR } from '../types/timex.ts'
import type { Layer, Thing } from './things.ts'
import { snapshotOf, valuesOf } from './values.ts'

/** What a value must be, by the kind of field. */
const WANTED: Readonly<Record<EditableField['kind'], (field: EditableField, line: RecordLine) => string>> = {
  choice: ({ of = [] }) => `one of: ${of.join(', ')}`,
  text: () => 'a text of 1 to 300 characters',
  texts: () => 'a list of texts of 1 to 300 characters',
  number: () => 'a number',
  degrees: ({ most }) => `a number from -${most} to ${most}`,
  geonames: () => 'a GeoNames id, a whole number from 1',
  country: () => 'two capital letters (ISO 3166-1), such as PL',
  timex: () => 'a TIMEX3 value, such as 2024-05-14',
  day: () => 'a day, such as 2024-05-14',
  'yes-no': () => 'true or false',
  index: ({ list }) => `the index of a ${list} of the article, such as 0`,
  indexes: ({ list }) => `a list of indexes of ${list}s of the article, such as [0]`,
  entity: () => 'the id of an entity of the article, such as e1',
  entities: () => 'a list of ids of entities of the article, such as ["e1"]',
  holder: ({ of = [] }) =>
    `a list of ids of entities of the article, such as ["e1"], or one of: ${of.map((kind) => `["${kind}"]`).join(', ')}`,
  words: (_, { text }) => `a span of the text, [start, end], within 0 and ${text.length}`,
}

/** Further checks of a value with the right shape: by the calendar, and by the article. */
const FURTHER: Readonly<
  Partial<Record<EditableField['kind'], (value: never, line: RecordLine, field: EditableField) => boolean>>
> = {
  number: Number.isFinite,
  day: isDayInTime,
  timex: (value: string) => {
    const [, month, day] = /^\d{4}-(\d\d)(?:-(\d\d))?(?!\d)/.exec(value) ?? []
    if (month === undefined) return true
    return day === undefined ? Number(month) >= 1 && Number(month) <= 12 : isDayInTime(value)
  },
  text: isStorable,
  texts: (texts: readonly string[]) => texts.every(isStorable),
  index: (at: number, line, field) => areItems([at], line, field),
  indexes: areItems,
  entity: (id: string, line) => areEntities([id], line),
  entities: areEntities,
  holder: (ids: readonly string[], line, { of = [] }) =>
    (ids.length === 1 && of.includes(ids[0]!)) || (ids.length > 0 && areEntities(ids, line)),
  words: ([start, end]: readonly [number, number], { text }) => start < end && end <= text.length,
}

/** Throws `corrections/…` if a field cannot be set, or not to this value. */
export function checkEdits(line: RecordLine, thing: Thing, set: Edits): void {
  const fields = fieldsOf(thing.layer)
  const given = Object.entries(set)
  if (given.length === 0) throw bad('nothing-set', 'Nothing is set.', fieldsHint(thing.layer))
  for (const [field, value] of given) {
    const known = Object.hasOwn(fields, field) ? fields[field as FieldName] : undefined
    if (!known) {
      throw bad('unknown-field', `A ${thing.layer} has no "${field}" to set.`, fieldsHint(thing.layer))
    }
    if (fits(known, value, line)) continue
    throw bad(
      'bad-value',
      `"${field}" cannot be ${JSON.stringify(value)?.slice(0, 80)}.`,
      `It must be ${WANTED[known.kind](known, line)}${known.orNone ? ', or null' : ''}.`,
    )
  }
  checkOrder(thing, set)
}

/** Fields of which the first must not be above the second. */
const ORDERED = [
  ['from', 'to'],
  ['min', 'max'],
] as const

/** Throws `corrections/bad-value` if what is set, with what stays, ends before it begins. */
function checkOrder(thing: Thing, set: Edits): void {
  if (thing.layer !== 'time' && thing.layer !== 'quantity') return
  const now = valuesOf(thing.layer, snapshotOf(thing))
  // Another value of a time has other days.
  const stays = thing.layer === 'time' && set.value !== undefined && set.value !== now.value ? {} : now
  const all: Edits = { ...stays, ...set }
  for (const [first, last] of ORDERED) {
    const [least, most] = [all[first] ?? null, all[last] ?? null]
    if (least === null || most === null || least <= most) continue
    throw bad(
      'bad-value',
      `"${first}" cannot be ${least}: "${last}" is ${most}.`,
      `"${first}" must not be above "${last}"; set both.`,
    )
  }
}

/** Whether the day exists in the years that a record has. */
function isDayInTime(value: string): boolean {
  const day = parseIsoDay(value)
  return day !== null && day.year >= FIRST_YEAR
}

function bad(what: string, message: string, hint: string): OnrecordError {
  return new OnrecordError(`corrections/${what}`, message, hint)
}

function fieldsHint(layer: Layer): string {
  return `Of a ${layer} these can be set: ${Object.keys(fieldsOf(layer)).join(', ')}.`
}

function fits(field: EditableField, value: unknown, line: RecordLine): boolean {
  if (!v.is(valueSchema(field), value)) return false
  return value === null || (FURTHER[field.kind]?.(value as never, line, field) ?? true)
}

function areEntities(ids: readonly string[], { entities }: RecordLine): boolean {
  return new Set(ids).size === ids.length && ids.every((id) => entities.some((entity) => entity.id === id))
}

function areItems(indexes: readonly number[], line: RecordLine, { list }: EditableField): boolean {
  const { length } = list === 'time' ? line.times : line.places
  return new Set(indexes).size === indexes.length && indexes.every((index) => index < length)
}
