import type { Note, TakeNote } from '../types/note.ts'

/** A list of notes and the function that adds to it. */
export function noteTaker(): { notes: Note[]; note: TakeNote } {
  const notes: Note[] = []
  return { notes, note: (code, start, end, message) => notes.push({ code, start, end, message }) }
}

/**
 * A note on a page as a note on one of its articles: the part of its span in the article, with offsets in the article's
 * text. `null` if no part of it lies there.
 */
export function carriedBy(
  { offset, text }: { readonly offset: number; readonly text: string },
  { code, start, end, message }: Note,
): Note | null {
  const from = Math.max(start - offset, 0)
  const to = Math.min(end - offset, text.length)
  return from < to ? { code, start: from, end: to, message } : null
}
