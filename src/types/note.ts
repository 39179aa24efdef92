/** Trouble or doubt in a text, with its place; never thrown. `code` is `stage/what-happened`. */
export interface Note {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly message: string
}

/** Leaves a note on the article in hand. */
export type TakeNote = (code: string, start: number, end: number, message: string) => void
