/**
 * The words by which shapes are described. A description is a Valibot schema: it gives the TypeScript type (`Of`), the
 * record's JSON Schema, the OpenAPI document, and the check of values from outside.
 */
import * as v from 'valibot'

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T

/** The type of what a schema describes; nothing in it can be set. */
export type Of<Schema extends v.GenericSchema> = Frozen<v.InferOutput<Schema>>

export const { object, array: list, picklist: oneOf, nullable: orNone, union: either } = v
export const optional = v.exactOptional
export const text = v.string()
export const number = v.number()
export const yesOrNo = v.boolean()
export const anything = v.unknown()

/** A schema with its meaning in words. */
export function about<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description))
}

export function matching(pattern: RegExp) {
  return v.pipe(v.string(), v.regex(pattern))
}

export function between(least: number, most: number) {
  return v.pipe(v.number(), v.minValue(least), v.maxValue(most))
}

export function atLeast(least: number) {
  return v.pipe(v.number(), v.minValue(least))
}

export function wholeFrom(least: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least))
}

/** An object of which only the values are known. */
export function record<Value extends v.GenericSchema>(value: Value) {
  return v.record(v.string(), value)
}

/** From 0 to 1. */
export const share = between(0, 1)
export const whole = v.pipe(v.number(), v.integer())
export const count = wholeFrom(0)
export const index = wholeFrom(0)
/** In UTF-16 code units. */
export const offset = wholeFrom(0)
export const day = v.pipe(v.string(), v.isoDate())
/** Year, month or day. */
export const isoDate = matching(/^-?\d{4}(-\d{2}(-\d{2})?)?$/)
export const instant = v.pipe(v.string(), v.isoTimestamp())
export const sha256 = matching(/^[0-9a-f]{64}$/)

export const span: v.GenericSchema<readonly [start: number, end: number]> = about(
  v.strictTuple([offset, offset]),
  '[start, end): half-open',
)
export const spanned = { start: offset, end: offset }

export const statementId = matching(/^s\d+$/)
export const entityId = matching(/^e\d+$/)
export const eventId = matching(/^v\d+$/)

export const corrections = about(
  list(wholeFrom(1)),
  'Numbers of the corrections that a person made to it; absent where nobody did.',
)

/** The fields of every page of a list, besides its items. */
export const page = object({
  total: count,
  next: about(orNone(text), 'The `after` of the following page; `null` at the end.'),
})

/** A page of a list. */
export function listing<Item extends v.GenericSchema>(item: Item) {
  return object({ items: list(item), ...page.entries })
}
