import table from '../../data/press/byline-words.json' with { type: 'json' }

/**
 * The part of a word in a byline: it opens the byline with (`label`) or without (`starts`) a colon; `joins` names;
 * introduces people other than the authors (`others`); is a `particle` inside a name; or is in the place of an author
 * without naming one (`nobody`).
 */
type Part = 'starts' | 'label' | 'joins' | 'others' | 'particle' | 'nobody'

const ROWS = table as readonly { readonly word: string; readonly part: Part }[]

/** The words of these parts, lower case, the longest first. */
export function bylineWords(...parts: readonly Part[]): readonly string[] {
  const words = ROWS.filter(({ part }) => parts.includes(part)).map(({ word }) => word)
  return [...new Set(words)].sort((a, b) => b.length - a.length)
}

/** Matches any of the words of these parts. For use inside a pattern that ignores case. */
export function bylinePattern(...parts: readonly Part[]): string {
  return `(?:${bylineWords(...parts)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')})`
}
