import table from '../../data/press/byline-words.json' with { type: 'json' }

/**
 * What a word of a byline does: it opens it, with (`label`) or without (`starts`) a colon; `joins` names; opens the work of
 * `others` than authors; is a `particle` inside a name; or stands in an author's place and is `nobody`.
 */
type Part = 'starts' | 'label' | 'joins' | 'others' | 'particle' | 'nobody'

const ROWS = table as readonly { readonly word: string; readonly part: Part }[]

/** The words of these parts, lower case, the longest first. */
export function bylineWords(...parts: readonly Part[]): readonly string[] {
  const words = ROWS.filter(({ part }) => parts.includes(part)).map(({ word }) => word)
  return [...new Set(words)].sort((a, b) => b.length - a.length)
}

/** Matches any of the words of these parts. For use inside a case-blind pattern. */
export function bylinePattern(...parts: readonly Part[]): string {
  return `(?:${bylineWords(...parts)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')})`
}
