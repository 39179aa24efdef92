import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { block, note, recordLine } from './article.ts'
import { basis } from './basis.ts'
import { entity, mention, role, sense } from './entity.ts'
import { newsEvent } from './event.ts'
import { corrections, offset, span } from './parts.ts'
import { place } from './place.ts'
import { quantity } from './quantity.ts'
import { readBy } from './read-by.ts'
import { relation } from './relation.ts'
import { holder, statement } from './statement.ts'
import { time } from './time.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Parts of the record format that have a name. */
export const RECORD_PARTS = {
  offset,
  span,
  basis,
  sense,
  corrections,
  block,
  role,
  mention,
  entity,
  place,
  time,
  quantity,
  holder,
  statement,
  event: newsEvent,
  note,
  relation,
  readBy,
} as const satisfies Readonly<Record<string, v.GenericSchema>>

/** What `docs/record.schema.json` holds: one line of a record. */
export function recordSchema(): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(recordLine, {
    target: 'draft-2020-12',
    definitions: { ...RECORD_PARTS },
  })
  return {
    $schema,
    $id: 'onrecord:record',
    title: 'One article of an Onrecord record',
    description:
      'A line of `onrecord read --json`. Offsets are half-open, in UTF-16 code units of `text`. Fields may be added.',
    ...schema,
  }
}

/** Named schemas as components of an OpenAPI document, which refer to each other by these names. */
export function componentsOf(
  schemas: Readonly<Record<string, v.GenericSchema>>,
): Readonly<Record<string, JsonSchema>> {
  const found = toJsonSchemaDefs(
    { ...schemas },
    {
      target: 'draft-2020-12',
      overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
    },
  )
  return Object.fromEntries(Object.entries(found).map(([name, schema]) => [name, { ...schema }]))
}

/** The JSON Schema of one value alone. */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  const { $schema, ...plain } = toJsonSchema(schema, { target: 'draft-2020-12' })
  return plain
}
