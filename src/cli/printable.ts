import { UNSAFE } from '../base/json-line.ts'

export { jsonLine } from '../base/json-line.ts'

/**
 * The text without anything that a terminal would obey, since pages may contain anything. Control characters are shown
 * as their pictures (ESC as ␛), others as �.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
  })
}

/** The same on one line: file names may contain line ends, which would look like another message. */
export function oneLine(text: string): string {
  return printable(text.replace(/\t/g, ' ').replace(/\r\n?|\n/g, '\u2424'))
}
