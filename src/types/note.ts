import type { note } from '../schemas/article.ts'
import type { Of } from '../schemas/parts.ts'
/** A doubt or gap in reading a text, with its span; never thrown. `code` is `stage/what-happened`. */
export type Note = Of<typeof note>

/** Adds a note to the article that is being read. */
export type TakeNote = (code: string, start: number, end: number, message: string) => void
