import { UNSAFE } from '../base/json-line.ts'

export { jsonLine } from '../base/json-line.ts'

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
