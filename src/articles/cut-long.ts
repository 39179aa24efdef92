import type { TakeNote } from '../types/note.ts'

/** The most characters of a title or publisher: each line of a record repeats it. */
const LONGEST = 1000

/**
 * The title or publisher of an article, of at most 1,000 characters: a longer one is cut behind a word and ends in "…",
 * with the note `articles/title-cut` or `articles/publisher-cut`. The note stands on the first `end` characters.
 */
export function cutLong(
  what: 'title' | 'publisher',
  value: string | null,
  end: number,
  note: TakeNote,
): string | null {
  if (value === null || value.length <= LONGEST) return value
  const start = value.slice(0, LONGEST - 1)
  const space = start.lastIndexOf(' ')
  // Text without spaces is cut anywhere but within a surrogate pair.
  const kept = space > LONGEST / 2 ? start.slice(0, space) : start.isWellFormed() ? start : start.slice(0, -1)
  const length = value.length.toLocaleString('en')
  note(
    `articles/${what}-cut`,
    0,
    end,
    `the ${what} has ${length} characters; the first ${kept.length} are kept`,
  )
  return `${kept}…`
}
