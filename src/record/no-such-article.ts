import { OnrecordError } from '../base/errors.ts'

/** That there is no article of an id, or several whose ids begin so (`others`). `hint` says where to find an id. */
export function noSuchArticle(
  id: string,
  hint: string,
  { others = [], where = 'on record' }: { readonly others?: readonly string[]; readonly where?: string } = {},
): OnrecordError {
  const some = others.slice(0, 5).join(', ')
  return new OnrecordError(
    'record/no-such-article',
    others.length === 0
      ? `There is no article "${id}" ${where}.`
      : `${others.length} articles ${where} begin with "${id}".`,
    others.length === 0 ? hint : `Write more of it: ${some}${others.length > 5 ? ' …' : ''}`,
  )
}
