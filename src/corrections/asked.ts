import * as v from 'valibot'
import { OnrecordError } from '../base/errors.ts'
import { check, type Fault } from '../schemas/check.ts'
import { askedChanges } from '../schemas/correction.ts'
import type { AskedChange } from '../types/correction.ts'

/** Values are checked against the article later, by `checkEdits`. */
const CHANGES = askedChanges(
  v.custom<Readonly<Record<string, unknown>>>(
    (set) => typeof set === 'object' && set !== null && !Array.isArray(set),
  ),
)

/**
 * Reads a change from outside, such as parsed JSON. Throws `corrections/bad-change` if it has not the shape of a
 * change. Whether its things exist and its values fit is checked later, by the record.
 *
 * @example
 * ```ts
 * const change = parseChange({ do: 'undo', correction: 3 })
 * change.do // 'undo'
 * ```
 */
export function parseChange(value: unknown): AskedChange {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw bad('A change must be an object.', SEE)
  }
  const { do: verb } = value as { readonly do?: unknown }
  if (typeof verb !== 'string' || !Object.hasOwn(CHANGES, verb)) {
    const verbs = Object.keys(CHANGES).map((one) => `"${one}"`)
    throw bad('A change says what to do: "do".', `It is one of: ${verbs.join(', ')}.`)
  }
  const read = check(CHANGES[verb as keyof typeof CHANGES], value)
  if ('value' in read) return read.value as AskedChange
  throw refusal(read.fault)
}

const SEE = 'See docs/corrections.md for what a change looks like.'

function refusal({ at, wanted, known }: Fault): OnrecordError {
  if (wanted === null) {
    const name = at.slice(at.lastIndexOf('.') + 1)
    return bad(`There is no "${name.slice(0, 40)}" here.`, `There are: ${known.join(', ')}.`)
  }
  if (known.length > 0) return bad(`"${at}" is none that there is.`, `It is one of: ${known.join(', ')}.`)
  return bad(`"${at}" must be ${wanted}.`, SEE)
}

function bad(message: string, hint: string): OnrecordError {
  return new OnrecordError('corrections/bad-change', message, hint)
}
