import table from '../../data/press/small-words.json' with { type: 'json' }

/** Where a small word stands; `data/press/SOURCE.md` tells them apart. */
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

/** The words of a place, as written, each with `behind` after it, joined as alternatives. For use inside a pattern. */
export function smallWords(place: Place, behind = ''): string {
  return ROWS.filter(({ part }) => part === place)
    .map(({ word }) => `${word}${behind}`)
    .join('|')
}
