/**
 * Words of a wrapped text on one line: a line end, with the blank lines, spaces and quote marks of a mail after it,
 * becomes a space, or nothing after a hyphen. Words on one line are returned unchanged.
 */
export function inOneLine(words: string): string {
  return words.replace(
    /(\p{L}[-\u2010])?(?:(?:\r\n|[\r\n\u2028\u2029])(?: {0,3}>)*[ \t]*)+/gu,
    (_, hyphen: string | undefined) => hyphen ?? ' ',
  )
}
