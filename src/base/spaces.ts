/** Text with every run of white space (no-break spaces included) made one space. */
export function normalizeSpace(text: string): string {
  return text
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
