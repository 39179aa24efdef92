import { SAYING_PARTS } from '../types/saying.ts'
import { about, list, object, oneOf, text } from './parts.ts'

export const saying = about(
  list(object({ as: oneOf(SAYING_PARTS), text })),
  'A sentence that can be read by itself, in pieces that follow each other without a space: `who` is the holder by the name it has on record, `says` leads to the content, `words` are the content to the letter, `around` are words of the article next to it, `filled` is what the words leave open and the record knows; it stands in no quotation.',
)
