import type { Note, TakeNote } from '../types/note.ts'

/** A list of notes and the function that adds to it. */
export function noteTaker(): { notes: Note[]; note: TakeNote } {
  const notes: Note[] = []
  return { notes, note: (code, start, end, message) => notes.push({ code, start, end, message }) }
}
