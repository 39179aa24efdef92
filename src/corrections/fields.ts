import { parseIsoDay } from '../base/calendar.ts'
import { OnrecordError } from '../base/errors.ts'
import type { Edits } from '../types/correction.ts'
import { ENTITY_TYPES, SENSES } from '../types/entity.ts'
import { EVENT_STATUSES, EVENT_TYPES } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import { PRECISIONS } from '../types/place.ts'
import { STANCES } from '../types/stance.ts'
import { CERTAINTIES, MODES, POLARITIES, UNNAMED } from '../types/statement.ts'
import type { Layer, Thing } from './things.ts'

/** Says what a value must be, or `null` when it is. */
type Check = (value: unknown, line: RecordLine) => string | null

type Field = keyof Edits

/** What can be set in each layer, and to what. */
export const FIELDS: Readonly<Record<Layer, Readonly<Partial<Record<Field, Check>>>>> = {
  statement: {
    stance: oneOf(STANCES),
    mode: oneOf(MODES),
    certainty: oneOf(CERTAINTIES),
    polarity: oneOf(POLARITIES),
    holder,
    content,
  },
  entity: { name: words, type: oneOf(ENTITY_TYPES) },
  mention: { sense: oneOf(SENSES), entity },
  place: {
    name: words,
    geonames: orNone(wholeNumber),
    lat: orNone(between(-90, 90)),
    lon: orNone(between(-180, 180)),
    country: orNone(matching(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1), such as PL')),
    admin1: orNone(words),
    precision: oneOf(PRECISIONS),
    sense: oneOf(SENSES),
  },
  time: {
    value: orNone(matching(/^[A-Z0-9][A-Z0-9:.+_-]{0,39}$/i, 'a TIMEX3 value, such as 2024-05-14')),
    from: orNone(day),
    to: orNone(day),
  },
  quantity: {
    value: orNone(number),
    min: orNone(number),
    max: orNone(number),
    unit: orNone(words),
    approx: (value) => (typeof value === 'boolean' ? null : 'true or false'),
  },
  event: {
    type: oneOf(EVENT_TYPES),
    status: oneOf(EVENT_STATUSES),
    polarity: oneOf(POLARITIES),
    actors: entities,
    recipients: entities,
  },
}

/** Throws `corrections/…` where a field cannot be set, or not to that. */
export function checkEdits(line: RecordLine, thing: Thing, set: Edits): void {
  const checks = FIELDS[thing.layer]
  const given = Object.entries(set)
  if (given.length === 0) throw bad('nothing-set', 'Nothing is set.', fieldsHint(thing.layer))
  for (const [field, value] of given) {
    const check = Object.hasOwn(checks, field) ? checks[field as Field] : undefined
    if (!check) {
      throw bad('unknown-field', `A ${thing.layer} has no "${field}" to set.`, fieldsHint(thing.layer))
    }
    const wanted = check(value, line)
    if (wanted === null) continue
    throw bad(
      'bad-value',
      `"${field}" cannot be ${JSON.stringify(value)?.slice(0, 80)}.`,
      `It must be ${wanted}.`,
    )
  }
}

function bad(what: string, message: string, hint: string): OnrecordError {
  return new OnrecordError(`corrections/${what}`, message, hint)
}

function fieldsHint(layer: Layer): string {
  return `Of a ${layer} these can be set: ${Object.keys(FIELDS[layer]).join(', ')}.`
}

function oneOf(list: readonly string[]): Check {
  return (value) => (list.includes(value as string) ? null : `one of: ${list.join(', ')}`)
}

function orNone(check: Check): Check {
  return (value, line) => {
    const wanted = value === null ? null : check(value, line)
    return wanted === null ? null : `${wanted}, or null`
  }
}

function words(value: unknown): string | null {
  const isFine = typeof value === 'string' && value.trim() !== '' && value.length <= 300
  return isFine ? null : 'a text of 1 to 300 characters'
}

function matching(pattern: RegExp, wanted: string): Check {
  return (value) => (typeof value === 'string' && pattern.test(value) ? null : wanted)
}

function day(value: unknown): string | null {
  const isDay = typeof value === 'string' && value.length === 10 && parseIsoDay(value) !== null
  return isDay ? null : 'a day, such as 2024-05-14'
}

function number(value: unknown): string | null {
  return typeof value === 'number' && Number.isFinite(value) ? null : 'a number'
}

function wholeNumber(value: unknown): string | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? null : 'a GeoNames id, a whole number from 1'
}

function between(least: number, most: number): Check {
  return (value) =>
    number(value) === null && (value as number) >= least && (value as number) <= most
      ? null
      : `degrees from ${least} to ${most}`
}

function entity(value: unknown, line: RecordLine): string | null {
  return line.entities.some(({ id }) => id === value)
    ? null
    : 'the id of an entity of the article, such as e1'
}

function entities(value: unknown, line: RecordLine): string | null {
  const isFine =
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every((one) => entity(one, line) === null)
  return isFine ? null : 'a list of ids of entities of the article, such as ["e1"]'
}

function holder(value: unknown, line: RecordLine): string | null {
  if (Array.isArray(value) && value.length === 1 && (UNNAMED as readonly unknown[]).includes(value[0]))
    return null
  const isFine = Array.isArray(value) && value.length > 0 && entities(value, line) === null
  return isFine
    ? null
    : `a list of ids of entities of the article, such as ["e1"], or one of: ${UNNAMED.map((kind) => `["${kind}"]`).join(', ')}`
}

function content(value: unknown, { text }: RecordLine): string | null {
  const [start, end, more] = Array.isArray(value) ? (value as unknown[]) : []
  const isFine =
    more === undefined &&
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    (start as number) >= 0 &&
    (start as number) < (end as number) &&
    (end as number) <= text.length
  return isFine ? null : `a span of the text, [start, end], within 0 and ${text.length}`
}
