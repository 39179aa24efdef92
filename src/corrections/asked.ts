import { OnrecordError } from '../base/errors.ts'
import type { Within } from '../types/across.ts'
import {
  type Anchor,
  type AskedChange,
  type Edits,
  GROUP_LAYERS,
  type Pointer,
  type Target,
  THING_LAYERS,
} from '../types/correction.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads a change as it is sent from outside, and refuses whatever is no change: `corrections/bad-change`. Whether what it
 * speaks of is there, and whether its values fit, only the record can tell.
 */
export function parseChange(value: unknown): AskedChange {
  const fields = object(value, 'A change')
  const verb = fields.do
  if (verb === 'accept' || verb === 'reject') {
    only(fields, ['do', 'target'])
    return { do: verb, target: target(fields.target) }
  }
  if (verb === 'edit') {
    only(fields, ['do', 'target', 'set'])
    return { do: verb, target: target(fields.target), set: object(fields.set, '"set"') as Edits }
  }
  if (verb === 'merge' || verb === 'split') {
    only(fields, ['do', 'layer', 'one', 'other'])
    const layer = word(fields.layer, 'layer', GROUP_LAYERS)
    return { do: verb, layer, one: within(fields.one, 'one'), other: within(fields.other, 'other') }
  }
  if (verb === 'undo') {
    only(fields, ['do', 'correction'])
    return { do: verb, correction: whole(fields.correction, 'correction') }
  }
  throw bad(
    'A change says what to do: "do".',
    'It is one of: "accept", "reject", "edit", "merge", "split", "undo".',
  )
}

function target(value: unknown): Target | Pointer {
  const fields = object(value, '"target"')
  const layer = word(fields.layer, 'target.layer', THING_LAYERS)
  const id = text(fields.id, 'target.id')
  if (fields.anchor !== undefined) {
    only(fields, ['layer', 'id', 'anchor'])
    return { layer, id, anchor: anchor(fields.anchor) }
  }
  only(fields, ['layer', 'id', 'article', 'exact'])
  const article = text(fields.article, 'target.article')
  return {
    ...{ layer, id, article },
    ...(fields.exact !== undefined && { exact: text(fields.exact, 'target.exact') }),
  }
}

function anchor(value: unknown): Anchor {
  const fields = object(value, '"target.anchor"')
  only(fields, ['location', 'sha256', 'article', 'start', 'end', 'exact', 'prefix', 'suffix'])
  const texts = ['location', 'sha256', 'article', 'exact', 'prefix', 'suffix'] as const
  return {
    ...(Object.fromEntries(texts.map((key) => [key, text(fields[key], `target.anchor.${key}`)])) as Record<
      (typeof texts)[number],
      string
    >),
    start: whole(fields.start, 'target.anchor.start'),
    end: whole(fields.end, 'target.anchor.end'),
  }
}

function within(value: unknown, name: string): Within {
  const fields = object(value, `"${name}"`)
  only(fields, ['article', 'id'])
  return {
    article: text(fields.article, `${name}.article`),
    id: fields.id === undefined ? '' : text(fields.id, `${name}.id`),
  }
}

function object(value: unknown, what: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw bad(`${what} must be an object.`, 'See docs/corrections.md for what a change looks like.')
}

/** Longer than the longest id or words that anybody points with. */
const LONGEST = 100_000

function text(value: unknown, name: string): string {
  if (typeof value === 'string' && value.length <= LONGEST) return value
  throw bad(`"${name}" must be a text.`, 'See docs/corrections.md for what a change looks like.')
}

function whole(value: unknown, name: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  throw bad(`"${name}" must be a whole number.`, 'See docs/corrections.md for what a change looks like.')
}

function word<Word extends string>(value: unknown, name: string, words: readonly Word[]): Word {
  if ((words as readonly unknown[]).includes(value)) return value as Word
  throw bad(`"${name}" is none that there is.`, `It is one of: ${words.join(', ')}.`)
}

function only(fields: Fields, known: readonly string[]): void {
  const other = Object.keys(fields).find((key) => !known.includes(key))
  if (other === undefined) return
  throw bad(`There is no "${other.slice(0, 40)}" here.`, `There are: ${known.join(', ')}.`)
}

function bad(message: string, hint: string): OnrecordError {
  return new OnrecordError('corrections/bad-change', message, hint)
}
