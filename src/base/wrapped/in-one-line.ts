/**
 * Words of a wrapped text as they are shown: a blank for a line end with the blanks and the marks of a quoted mail behind
 * it, nothing where the line ends in a hyphen. Words on one line come back as they are.
 */
export function inOneLine(words: string): string {
  return words.replace(
    /(\p{L}[-\u2010])?(?:\r\n|[\r\n\u2028\u2029])(?: {0,3}>)*[ \t]*/gu,
    (_, hyphen: string | undefined) => hyphen ?? ' ',
  )
}
