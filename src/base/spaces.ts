/** The text with every sequence of white space (no-break spaces included) as one space. */
export function normalizeSpace(text: string): string {
  return text
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
