import { OnrecordError } from '../base/errors.ts'
import { beginningOf } from '../base/wide-unicode.ts'
import type { Given } from '../types/page.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile } from './format.ts'
import { inOnePiece } from './joined.ts'
import { plainOf, storyPage, textPage } from './markup.ts'
import { isMail } from './other-text.ts'

/** A mail: what it says, with its subject, sender and date, and the files attached to it. */
export const mail: Format = {
  ...describedAs('mail'),
  sniff: (bytes) => isMail(beginningOf(bytes, 8192)),
  pages: pagesOfMail,
}

/** The plain text of a mail is read if it has at least this share of the letters of its HTML. */
const AS_MUCH = 0.8

async function* pagesOfMail({ name, bytes }: FileBytes): AsyncGenerator<InFile> {
  const { default: PostalMime } = await import('postal-mime')
  const read = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  const subject = plainOf(read.subject ?? '')
  const author = read.from?.name?.trim() ?? ''
  const date = read.headers.find(({ key }) => key === 'date')?.value
  const given: Given = {
    ...(subject && { title: subject }),
    ...(author && { authors: [author] }),
    ...(date && { published: { text: date, source: 'mail:date' } }),
  }
  const text = read.text ?? ''
  const html = read.html ?? ''
  if (/\S/.test(text) && lettersIn(text) >= lettersIn(plainOf(html)) * AS_MUCH) {
    yield { name, ...textPage(text.replaceAll('\r\n', '\n')), given }
  } else if (plainOf(html) !== '') yield { name, ...storyPage('', html), given }
  else if (read.attachments.length === 0) yield { name, skipped: 'mail without text' }
  if (isCut(bytes)) yield { name, error: cutOff(name) }
  for (const [i, { filename, mimeType, content, related }] of read.attachments.entries()) {
    const called =
      filename?.replace(/[/\\]/g, '_') ?? (mimeType === 'message/rfc822' ? `${i + 1}.eml` : `${i + 1}`)
    const inner = `${name}/${called}`
    if (related && /^image\//.test(mimeType)) yield { name: inner, skipped: 'picture' }
    else yield { name: inner, mediaType: mimeType.toLowerCase(), chunks: inOnePiece(bytesOf(content)) }
  }
}

/** Whether the mark at the end of a mail of several parts is missing. */
function isCut(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  const boundary = /\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(head)
  return boundary !== null && !text.includes(`--${boundary[1] ?? boundary[2]}--`)
}

function cutOff(name: string): OnrecordError {
  return new OnrecordError(
    'formats/cut-off',
    `Cannot read all of "${name}": its end is missing.`,
    'Save or export the mail again. What there is of it was read.',
  )
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}
