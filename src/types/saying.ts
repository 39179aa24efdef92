import type { Of } from '../schemas/parts.ts'
import type { saying } from '../schemas/saying.ts'

/**
 * What a piece of a saying is: the holder's name (`who`), what leads from it to the content (`says`), words of the
 * content to the letter (`words`), words of the article around it (`around`), or what the record knows and the words
 * leave open (`filled`).
 */
export const SAYING_PARTS = ['who', 'says', 'words', 'around', 'filled'] as const

/** A statement as a sentence that can be read by itself, in pieces. */
export type Saying = Of<typeof saying>
export type SayingPiece = Saying[number]
