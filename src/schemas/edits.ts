import * as v from 'valibot'
import { EDITABLE, type EditableField, type Edits } from '../types/editable.ts'
import { TIMEX } from '../types/timex.ts'
import {
  between,
  day,
  either,
  entityId,
  index,
  list,
  matching,
  object,
  offset,
  oneOf,
  orNone,
  wholeFrom,
  yesOrNo,
} from './parts.ts'

/** Ids of GeoNames fit in 32 bits. */
const LAST_GEONAMES = 2 ** 31 - 1

const someText = v.pipe(v.string(), v.regex(/\S/), v.maxLength(300))

/** The values that a field of each kind takes, as far as this can be checked without the article. */
const KINDS: Readonly<Record<EditableField['kind'], (field: EditableField) => v.GenericSchema>> = {
  choice: ({ of = [] }) => oneOf(of),
  text: () => someText,
  texts: () => list(someText),
  number: () => v.number(),
  degrees: ({ most = 0 }) => between(-most, most),
  geonames: () => v.pipe(wholeFrom(1), v.maxValue(LAST_GEONAMES)),
  country: () => matching(/^[A-Z]{2}$/),
  timex: () => matching(TIMEX),
  day: () => day,
  'yes-no': () => yesOrNo,
  index: () => index,
  indexes: () => list(index),
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
