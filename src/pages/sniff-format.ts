import type { PageFormat } from '../types/page.ts'
import { utf16Of } from './charsets/utf16.ts'

const SAMPLE = 4096

/** Tells HTML from plain text by how the bytes begin. */
export function sniffFormat(bytes: Uint8Array): Exclude<PageFormat, 'article'> {
  const utf16 = utf16Of(bytes)
  const start = utf16
    ? new TextDecoder(utf16).decode(bytes.subarray(0, SAMPLE))
    : new TextDecoder('latin1')
        .decode(bytes.subarray(0, SAMPLE))
        .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  const isMarkup = /^\s*<(?:!doctype\s+html|html|head|body|!--|\?xml|article|div|p|h1|meta)\b/i.test(start)
  return isMarkup || /<(?:html|head|body)[\s>]/i.test(start) ? 'html' : 'text'
}
