import * as v from 'valibot'
import { EDITABLE, type EditableField, type Edits } from '../types/editable.ts'
import {
  between,
  day,
  either,
  entityId,
  list,
  matching,
  object,
  offset,
  oneOf,
  orNone,
  wholeFrom,
  yesOrNo,
} from './parts.ts'

const DATE =
  /(?:BC)?[\dX]{2,4}(?:-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI|W[0-5X][\dX](?:-(?:[1-7X]|WE))?|[01X][\dX](?:-[0-3X][\dX])?))?/
    .source
const CLOCK = /T(?:MO|AF|EV|NI|DT|MI|[0-2X][\dX](?::[0-5X][\dX](?::[0-5X][\dX])?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)/
  .source
const AMOUNT = /(?:\d{1,6}(?:\.\d{1,3})?|X)/.source
const LENGTH = `P(?=.)(?:${AMOUNT}(?:DE|CE|WE|[YMWDQC])){0,4}(?:T(?=.)(?:${AMOUNT}[HMS]){0,3})?`

/** A value of TIMEX3 (TimeML 1.2.1): a date, perhaps with a time of day, a length of time, or a reference. */
const TIMEX = new RegExp(`^(?:${DATE}(?:${CLOCK})?|${LENGTH}|(?:PAST|PRESENT|FUTURE)_REF)$`)

/** The values that a field of each kind takes, as far as this can be checked without the article. */
const KINDS: Readonly<Record<EditableField['kind'], (field: EditableField) => v.GenericSchema>> = {
  choice: ({ of = [] }) => oneOf(of),
  text: () => v.pipe(v.string(), v.regex(/\S/), v.maxLength(300)),
  number: () => v.number(),
  degrees: ({ most = 0 }) => between(-most, most),
  geonames: () => wholeFrom(1),
  country: () => matching(/^[A-Z]{2}$/),
  timex: () => matching(TIMEX),
  day: () => day,
  'yes-no': () => yesOrNo,
  entity: () => entityId,
  entities: () => list(entityId),
  holder: ({ of = [] }) => list(either([entityId, oneOf(of)])),
  words: () => v.strictTuple([offset, offset]),
}

/** The value of a field. */
export function valueSchema(field: EditableField): v.GenericSchema {
  const value = KINDS[field.kind](field)
  return field.orNone ? orNone(value) : value
}

/** Fields of any layer with their new values. */
export const edits: v.GenericSchema<Edits> = object(
  Object.fromEntries(
    [
      ...Map.groupBy(
        Object.values(EDITABLE).flatMap((fields) => Object.entries<EditableField>(fields)),
        ([name]) => name,
      ),
    ].map(([name, fields]) => {
      const schemas = fields.map(([, field]) => valueSchema(field))
      return [name, v.exactOptional(schemas.length > 1 ? either(schemas) : schemas[0]!)]
    }),
  ),
)
