import table from '../../data/press/small-words.json' with { type: 'json' }

/** The use of a small word; `data/press/SOURCE.md` explains each. */
type Place =
  | 'article'
  | 'before-date'
  | 'in-date'
  | 'in-place'
  | 'in-name'
  | 'file-picture'
  | 'within-byline'
  | 'behind-credit'
  | 'via'

const ROWS = table as readonly { readonly word: string; readonly part: Place }[]

/** The words for a use, as written, each with `behind` after it, joined as alternatives. For use inside a pattern. */
export function smallWords(place: Place, behind = ''): string {
  return ROWS.filter(({ part }) => part === place)
    .map(({ word }) => `${word}${behind}`)
    .join('|')
}
