import type { PageFormat } from '../types/page.ts'
import { utf16Of } from './charsets/utf16.ts'

const SAMPLE = 4096

/**
 * Tells HTML from plain text by how the bytes begin. What is called HTML is; what is called plain text is, too, unless it
 * begins as only an HTML document does.
 */
export function sniffFormat(
  bytes: Uint8Array,
  called: Exclude<PageFormat, 'article'> | null = null,
): Exclude<PageFormat, 'article'> {
  if (called === 'html') return 'html'
  const utf16 = utf16Of(bytes)
  const start = utf16
    ? new TextDecoder(utf16).decode(bytes.subarray(0, SAMPLE))
    : new TextDecoder('latin1')
        .decode(bytes.subarray(0, SAMPLE))
        .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  if (called === 'text') return /^\s*<(?:!doctype\s+html|html)\b/i.test(start) ? 'html' : 'text'
  const isMarkup = /^\s*<(?:!doctype\s+html|html|head|body|!--|\?xml|article|div|p|h1|meta)\b/i.test(start)
  return isMarkup || /<(?:html|head|body)[\s>]/i.test(start) ? 'html' : 'text'
}
