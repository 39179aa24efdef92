import type { Spanned } from '../types/span.ts'

/** What follows the place in a dateline: an agency in brackets, a dash, or, behind capitals, the story itself. */
const AGENCY =
  /^(?:, (?:\p{Lu}\p{L}{2,8}\.? \d{1,2})(?:, \d{4})?)?\s*(?:\((?:\p{Lu}[\p{L} ]{1,25})\)|\s[-–—]{1,2}\s)/u

/** Whether the place opens a paragraph as datelines do: "WASHINGTON (AP) - …", "Kyiv — …", "LONDON Rain fell". */
export function opensDateline(text: string, { start, end }: Spanned): boolean {
  if (start > 0 && text[start - 1] !== '\n') return false
  const name = text.slice(start, end)
  if (AGENCY.test(text.slice(end, end + 50))) return true
  return name.length > 3 && name === name.toUpperCase() && /^\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))
}
