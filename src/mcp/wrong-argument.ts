import type { JsonSchemaType, jsonSchemaValidator } from '@modelcontextprotocol/server'

/** What the schemas of tools are made of: an object whose properties are texts, numbers, booleans and lists of words. */
interface Input {
  readonly properties: Readonly<Record<string, Argument>>
  readonly required?: readonly string[]
}

interface Argument {
  readonly type: string
  readonly description?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly items?: Argument
  readonly enum?: readonly string[]
}

/** Checks what a tool is given, in words that name the argument that is wrong. */
export const namingValidator: jsonSchemaValidator = {
  getValidator: <T>(schema: JsonSchemaType) => {
    const input = schema as unknown as Input
    return (given: unknown) => {
      const errorMessage = wrongArgument(input, given as Readonly<Record<string, unknown>>)
      return errorMessage === null
        ? { valid: true, data: given as T, errorMessage: undefined }
        : { valid: false, data: undefined, errorMessage }
    }
  },
}

/** What is wrong with the arguments of a tool; `null` if nothing is. */
export function wrongArgument(
  { properties, required = [] }: Input,
  given: Readonly<Record<string, unknown>>,
): string | null {
  const names = Object.keys(properties)
  for (const [name, value] of Object.entries(given ?? {})) {
    const argument = Object.hasOwn(properties, name) ? properties[name]! : null
    if (argument === null)
      return `there is no argument "${name}"; ${names.length === 0 ? 'it takes none' : `there are: ${names.join(', ')}`}.`
    if (value !== null && !fits(argument, value)) return `"${name}" must be ${inWords(argument)}.`
  }
  const missing = required.find((name) => (given?.[name] ?? null) === null)
  if (missing === undefined) return null
  return `"${missing}" is missing. ${properties[missing]!.description ?? ''}`.trim()
}

function fits(argument: Argument, value: unknown): boolean {
  switch (argument.type) {
    case 'string':
      return (
        typeof value === 'string' &&
        (argument.enum?.includes(value) ?? true) &&
        value.length >= (argument.minLength ?? 0) &&
        value.length <= (argument.maxLength ?? Number.POSITIVE_INFINITY)
      )
    case 'integer':
      return (
        Number.isInteger(value) &&
        Number(value) >= (argument.minimum ?? Number.NEGATIVE_INFINITY) &&
        Number(value) <= (argument.maximum ?? Number.POSITIVE_INFINITY)
      )
    case 'array':
      return Array.isArray(value) && value.every((one) => fits(argument.items!, one))
    default:
      return typeof value === argument.type
  }
}

function inWords({ type, enum: words, items, minimum, maximum, minLength, maxLength }: Argument): string {
  if (words) return `one of: ${words.join(', ')}`
  if (type === 'array') return items?.enum ? `a list of some of: ${items.enum.join(', ')}` : 'a list'
  if (type === 'boolean') return 'true or false'
  if (type === 'integer') return `a whole number from ${minimum ?? 0} to ${maximum ?? 'any'}`
  if (maxLength !== undefined) return `text of at most ${maxLength.toLocaleString('en')} characters`
  return minLength ? 'text, and not empty' : 'text'
}
