/** Control characters but tab and line feed; marks that turn the direction of writing; separators of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/**
 * The text with nothing in it that a terminal would obey: pages may hold anything. Control characters are shown by their
 * pictures (ESC as ␛), others as �.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
  })
}

/** The same on one line: names of files may hold line ends, which would pass for a message of their own. */
export function oneLine(text: string): string {
  return printable(text.replace(/\t/g, ' ').replace(/\r\n?|\n/g, '\u2424'))
}

/** One line of JSON. Control characters that JSON lets stand are escaped, so that a terminal can show it safely. */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${json}\n`
}
