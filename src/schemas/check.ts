import * as v from 'valibot'

/** What is wrong with a value from outside, and what it should be. */
export interface Fault {
  /** Where, such as `target.id`; empty for the whole. */
  readonly at: string
  /** What must stand there, in words; `null` for a name that does not belong there. */
  readonly wanted: string | null
  /** Names that belong there, or values it may have. */
  readonly known: readonly string[]
}

type Checked<Schema extends v.GenericSchema> =
  | { readonly value: v.InferOutput<Schema> }
  | { readonly fault: Fault }

/** Checks a value from outside against a schema; returns the first fault. */
export function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown): Checked<Schema> {
  const read = v.safeParse(schema, value, { abortEarly: true })
  return read.success ? { value: read.output } : { fault: faultIn(schema as Node, value, [])! }
}

/** Any schema, with the parts that lead to others. */
interface Node extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Node>>
  readonly options?: readonly (Node | string)[]
  readonly wrapped?: Node
}

function faultIn(node: Node, value: unknown, path: readonly string[]): Fault | null {
  if (v.is(node, value)) return null
  if (node.wrapped) return faultIn(node.wrapped, value, path)
  if (node.type === 'union') return faultIn(optionMeant(node.options as readonly Node[], value), value, path)
  if (!node.entries || !isObject(value)) return { at: path.join('.'), ...wantedBy(node) }
  for (const [key, inner] of Object.entries(node.entries)) {
    const mayMiss = inner.type === 'optional' || inner.type === 'exact_optional'
    if (mayMiss && !Object.hasOwn(value, key)) continue
    const fault = faultIn(inner, value[key], [...path, key])
    if (fault) return fault
  }
  const known = Object.keys(node.entries)
  const other = Object.keys(value).find((key) => !known.includes(key)) ?? ''
  return { at: [...path, other].join('.'), wanted: null, known }
}

/** The one whose fields are all there, or else the first. */
function optionMeant(options: readonly Node[], value: unknown): Node {
  const meant = options.find(
    ({ entries }) => isObject(value) && Object.keys(entries ?? {}).every((key) => Object.hasOwn(value, key)),
  )
  return meant ?? options[0]!
}

function wantedBy({ type, options = [] }: Node): Pick<Fault, 'wanted' | 'known'> {
  if (type === 'picklist') return { wanted: 'one of these', known: options as readonly string[] }
  const names: Readonly<Record<string, string>> = { string: 'a text', number: 'a whole number' }
  return { wanted: names[type] ?? 'an object', known: [] }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
