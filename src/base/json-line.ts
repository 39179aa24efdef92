/** Control characters but tab and line feed; marks that turn the direction of writing; separators of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/**
 * One line of JSON with its line feed. Control characters that JSON allows are escaped, so that a terminal can show the
 * line safely: `jsonLine({ a: '\u009b' })` is `{"a":"\\u009b"}`.
 */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${json}\n`
}
