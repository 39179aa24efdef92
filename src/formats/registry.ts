import { feed } from './feed.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { mail } from './mail.ts'
import { markdown } from './markdown.ts'
import { mbox } from './mbox.ts'
import { mhtml } from './mhtml.ts'
import { newsml } from './newsml.ts'
import { ninjs } from './ninjs.ts'
import { pdf } from './pdf.ts'
import { json, jsonLines } from './ready-articles.ts'
import { REFUSED, type RefusedFormat } from './refused.ts'
import { subtitles } from './subtitles.ts'
import { tar } from './tar.ts'
import { text } from './text.ts'
import { warc } from './warc.ts'
import { ZIP_FORMATS } from './zip.ts'

/**
 * Every format that is read. Files, folders, standard input, addresses and uploads use this list; the errors that list
 * the formats, the help of the command line and the web pages use its descriptions in `data/formats/read.json`.
 */
export const FORMATS: readonly Format[] = [
  html,
  text,
  // Before those whose marks they have, too.
  ...[mhtml, ninjs],
  ...[json, jsonLines, ...ZIP_FORMATS, tar, warc, feed, mail, mbox, pdf, markdown, subtitles, newsml],
]

export { ENDINGS, READABLE } from './described.ts'

/** XML may be a page or something else: only its bytes show which. */
const XML = ['application/xml', 'text/xml', '*+xml']

/** The format of files with this ending, given without the dot in lower case; `null` for files that are not read. */
export function formatByEnding(ending: string): Format | null {
  return FORMATS.find(({ endings }) => endings.includes(ending)) ?? null
}

/**
 * The format of a media type (lower case, without parameters): one that is read, one that is refused, `bytes` if only
 * the bytes show it, or `null` for an unknown type.
 */
export function formatByType(type: string): Format | RefusedFormat | 'bytes' | null {
  return (
    FORMATS.find(({ mediaTypes }) => mediaTypes.includes(type)) ??
    REFUSED.find(({ mediaTypes = [] }) => mediaTypes.includes(type)) ??
    FORMATS.find(({ mediaTypes }) => mediaTypes.some((known) => isOf(type, known))) ??
    (XML.some((known) => isOf(type, known)) ? 'bytes' : null) ??
    REFUSED.find(({ mediaTypes = [] }) => mediaTypes.some((known) => isOf(type, known))) ??
    null
  )
}

/** Whether this format is read. */
export function isRead(format: Format | RefusedFormat): format is Format {
  return FORMATS.includes(format as Format)
}

/** The format that shows itself in the first bytes of a file, whatever the file is called; `null` for none. */
export function beginsWith(head: Uint8Array): Format | null {
  return FORMATS.find(({ begins }) => begins?.(head)) ?? null
}

/**
 * The format of bytes whose name or type says `called`, or says nothing (`null`). Bytes with the name or type of text
 * can have another format: ready articles are also saved as text.
 */
export function formatOfBytes(bytes: Uint8Array, called: Format | null): Format | null {
  if (called?.begins?.(bytes)) return called
  const begun = beginsWith(bytes)
  if (begun) return begun
  if (called?.begins) return formatOfBytes(bytes, null)
  if (called !== null && called !== text) return called
  return FORMATS.find(({ sniff }) => sniff?.(bytes)) ?? called
}

function isOf(type: string, known: string): boolean {
  const [before = '', after] = known.split('*')
  return after === undefined
    ? type === known
    : type.length >= known.length - 1 && type.startsWith(before) && type.endsWith(after)
}
