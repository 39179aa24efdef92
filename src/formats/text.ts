import { describedAs } from './described.ts'
import type { Format } from './format.ts'

/** Plain text, kept exactly. Bytes that no other format recognises are read as text, too. */
export const text: Format = describedAs('text')
