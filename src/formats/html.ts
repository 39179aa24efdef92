import { beginningOf } from '../base/wide-unicode.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile } from './format.ts'

const SAMPLE = 4096

/** A page of HTML, perhaps with the address from which a browser or SingleFile has saved it. */
export const html: Format = { ...describedAs('html'), pages: pageOfHtml }

function* pageOfHtml({ name, bytes, url, charset }: FileBytes): Generator<InFile> {
  yield { name, bytes, format: 'html', charset, url: url ?? SAVED_FROM.exec(beginningOf(bytes, SAMPLE))?.[1] }
}

const SAVED_FROM =
  /<!--\s{0,20}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,20}url:\s{1,20})(https?:\/\/[^\s<>]{1,2000})/i

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
