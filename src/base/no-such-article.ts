import { OnrecordError } from './errors.ts'

/**
 * The error for an article that is not there. `others` are the ids of several articles that begin with `id`; `hint` says
 * where to find an id.
 *
 * @example
 * ```ts
 * const error = noSuchArticle('wire-9', 'List articles with: onrecord export --format jsonl')
 * error.message // 'There is no article "wire-9" on record.'
 * ```
 */
export function noSuchArticle(
  id: string,
  hint: string,
  { others = [], where = 'on record' }: { readonly others?: readonly string[]; readonly where?: string } = {},
): OnrecordError {
  if (others.length > 1 && others.every((other) => other.startsWith(`${id}@`)))
    return severalOfOneId(id, others)
  const some = others.slice(0, 5).join(', ')
  return new OnrecordError(
    'record/no-such-article',
    others.length < 2
      ? `There is no article "${id}" ${where}.`
      : `${others.length} articles ${where} begin with "${id}".`,
    others.length === 0
      ? hint
      : others.length === 1
        ? `One begins so: ${some}`
        : `Write more of it: ${some}${others.length > 5 ? ' …' : ''}`,
  )
}

/** The error for an id that several articles have; `addresses` are what each is found by. */
export function severalOfOneId(id: string, addresses: readonly string[]): OnrecordError {
  const some = addresses.slice(0, 5).join(', ')
  return new OnrecordError(
    'record/several-articles',
    `${addresses.length} articles on record have the id "${id}".`,
    `Say which: ${some}${addresses.length > 5 ? ' …' : ''}`,
  )
}
