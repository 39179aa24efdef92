/** The text without characters that XML 1.0 does not allow or advise: control characters and halves of a surrogate pair. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
}
