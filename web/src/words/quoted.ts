/** Exact words between quotation marks, unless they bring their own. */
export function quoted(words: string): string {
  return /^["“„«‘']/.test(words) ? words : `“${words}”`
}
