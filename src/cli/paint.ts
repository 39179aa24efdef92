import { styleText } from 'node:util'

/** A format that `util.styleText` knows, or several. */
export type Style = Parameters<typeof styleText>[0]

/** Colours text where standard output shows colours: a terminal, unless NO_COLOR is set, or where FORCE_COLOR is. */
export function paint(style: Style, text: string): string {
  return text === '' ? '' : styleText(style, text, { stream: process.stdout })
}

/** Whether standard output shows colours. */
export function isColorful(): boolean {
  return paint('bold', 'x') !== 'x'
}

/** Columns to write in: the terminal's, up to 100; 80 where there is none. */
export function textWidth(): number {
  return Math.max(40, Math.min(process.stdout.columns ?? 80, 100))
}
