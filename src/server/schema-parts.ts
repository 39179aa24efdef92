import { ENTITY_TYPES } from '../types/entity.ts'

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>

export const string: Schema = { type: 'string' }
export const text: Schema = { type: ['string', 'null'] }
export const count: Schema = { type: 'integer', minimum: 0 }
export const boolean: Schema = { type: 'boolean' }
export const day: Schema = { type: 'string', format: 'date' }
export const dayOrNone: Schema = { type: ['string', 'null'], format: 'date' }
export const entityType: Schema = { type: 'string', enum: ENTITY_TYPES }
export const strings: Schema = { type: 'array', items: string }

/** Name of a part of the record format among the components: `RecordStatement`. */
export function recordPart(name: string): string {
  return `Record${name[0]!.toUpperCase()}${name.slice(1)}`
}

/** A field of the record format. */
export function ofRecord(part: string, field: string): Schema {
  return { $ref: `#/components/schemas/${recordPart(part)}/properties/${field}` }
}

export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

export function list(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...(description === undefined ? {} : { description }) }
}

/** An object with all of these, and perhaps `optional` ones. More may come with later versions. */
export function object(
  properties: Readonly<Record<string, Schema>>,
  description?: string,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
    ...(description === undefined ? {} : { description }),
  }
}

export function listing(items: Schema): Schema {
  return object({
    items: list(items),
    total: count,
    next: { ...text, description: 'The `after` of the following page; null at the end.' },
  })
}

export const counts = list(ref('Count'), 'Most first.')
export const days = object({ from: day, to: day }, 'First and last day.')

/** What statements have that people have corrected. */
export const corrected = {
  corrections: {
    type: 'array',
    items: { type: 'integer', minimum: 1 },
    description:
      'Numbers of the corrections that it and its holders owe values to; absent where there are none.',
  },
}

/** What articles and their statements have when they are copies. */
export const copyOf = {
  copyOf: { ...string, description: 'Id of the article that this one copies; absent where it copies none.' },
}
