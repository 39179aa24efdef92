import { beginningOf } from '../base/wide-unicode.ts'
import type { Format } from './format.ts'

const SAMPLE = 4096

export const html: Format = {
  name: 'html',
  is: 'HTML',
  endings: ['html', 'htm', 'xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
}

/**
 * Whether bytes are HTML and not plain text, by the first bytes. A file with the name or type of text is HTML only if
 * no plain text begins like it.
 */
export function isHtml(bytes: Uint8Array, isCalledText: boolean): boolean {
  const start = beginningOf(bytes, SAMPLE)
  if (isCalledText) return /^\s*<(?:!doctype\s+html|html)\b/i.test(start)
  const isMarkup = /^\s*<(?:!doctype\s+html|html|head|body|!--|\?xml|article|div|p|h1|meta)\b/i.test(start)
  return isMarkup || /<(?:html|head|body)[\s>]/i.test(start)
}
