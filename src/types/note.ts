import type { note } from '../schemas/article.ts'
import type { Of } from '../schemas/parts.ts'
/** A doubt or gap in the reading of a text, with its span; it is never thrown. `code` is `stage/what-happened`. */
export type Note = Of<typeof note>

/** Adds a note to the article that is being read. */
export type TakeNote = (code: string, start: number, end: number, message: string) => void
