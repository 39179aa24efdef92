import type { note } from '../schemas/article.ts'
import type { Of } from '../schemas/parts.ts'
/** Trouble or doubt in a text, with its place; never thrown. `code` is `stage/what-happened`. */
export type Note = Of<typeof note>

/** Leaves a note on the article in hand. */
export type TakeNote = (code: string, start: number, end: number, message: string) => void
