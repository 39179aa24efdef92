import { OnrecordError } from '../base/errors.ts'
import { beginningOf } from '../base/wide-unicode.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile } from './format.ts'
import { isMail } from './other-text.ts'

/** A page that a browser has saved with its pictures and frames in one file. The page itself is read. */
export const mhtml: Format = { ...describedAs('mhtml'), sniff: isMhtml, pages: pagesOfMhtml }

function isMhtml(bytes: Uint8Array): boolean {
  const start = beginningOf(bytes, 8192)
  const head = start.slice(0, Math.max(0, start.search(/\r?\n\r?\n/)))
  return (
    isMail(start) &&
    /^Content-Type:\s*multipart\/related\b/im.test(head) &&
    (/^Snapshot-Content-Location:/im.test(head) || !/^(?:To|Delivered-To|Message-ID):/im.test(head))
  )
}

async function* pagesOfMhtml({ name, bytes, url }: FileBytes): AsyncGenerator<InFile> {
  const text = new TextDecoder('latin1').decode(bytes)
  const headEnd = /\r?\n\r?\n/.exec(text)
  const head = unfolded(text.slice(0, headEnd?.index ?? 0))
  const boundary = /\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(head)
  if (!headEnd || !boundary) throw damaged(name, 'the line that parts its files is not given')
  const parts = text.slice(headEnd.index).split(`--${boundary[1] ?? boundary[2]}`)
  const found = parts.findIndex((part) =>
    /^Content-Type:\s*(?:text\/html|application\/xhtml\+xml)\b/im.test(headOf(part)),
  )
  if (found < 0) throw damaged(name, 'no page of HTML is in it')
  if (found === parts.length - 1) throw damaged(name, 'its page is cut off')
  const part = parts[found]!
  const { default: PostalMime } = await import('postal-mime')
  const { html = '' } = await PostalMime.parse(bytesOf(part.replace(/^\r?\n/, '')))
  const place = /^(?:Snapshot-)?Content-Location:\s*(\S+)/im
  const address = [place.exec(head)?.[1], place.exec(headOf(part))?.[1], url].find((one) =>
    /^https?:/i.test(one ?? ''),
  )
  yield { name, url: address, bytes: new TextEncoder().encode(html), format: 'html', charset: 'utf-8' }
}

function headOf(part: string): string {
  return unfolded(
    part
      .trimStart()
      .slice(0, 8192)
      .split(/\r?\n\r?\n/, 1)[0]!,
  )
}

/** Header fields, each on one line. */
function unfolded(head: string): string {
  return head.replace(/\r?\n[ \t]+/g, ' ')
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function damaged(name: string, why: string): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}" as a saved page: ${why}.`,
    'Open the page in a browser and save it again.',
  )
}
