/** Forty hexadecimal digits that stand for these words, the same each time: an id for formats that allow few characters. */
export async function hashedId(...words: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(words.join('\n').toWellFormed())
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
