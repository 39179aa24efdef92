import type { PageFormat } from '../types/page.ts'

const SAMPLE = 4096

/** Tells HTML from plain text by how the bytes begin. */
export function sniffFormat(bytes: Uint8Array): Exclude<PageFormat, 'article'> {
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe
  const start = utf16
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(0, SAMPLE))
    : new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE)).replace(/^\xef\xbb\xbf/, '')
  const isMarkup = /^\s*<(?:!doctype\s+html|html|head|body|!--|\?xml|article|div|p|h1|meta)\b/i.test(start)
  return isMarkup || /<(?:html|head|body)[\s>]/i.test(start) ? 'html' : 'text'
}
