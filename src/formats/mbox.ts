import { OnrecordError } from '../base/errors.ts'
import { beginningOf } from '../base/wide-unicode.ts'
import { describedAs } from './described.ts'
import type { FileStream, Format, InFile } from './format.ts'
import { inOnePiece, joined } from './joined.ts'

/** A mailbox: mails one after another, each behind a line that begins with "From ". */
export const mbox: Format = { ...describedAs('mbox'), begins: isMbox, pagesOfStream: pagesOfMbox }

/** A line between two mails: the sender, then a date with its year. */
const BETWEEN =
  /^From (?:\S{1,200}(?: at \S{1,200})?)? {0,9}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,9})?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,9}\d|\d{1,2} {1,9}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}-\d\d-\d\d)[^\r\n]{0,60}/
/** The first field of a mail. */
const FIELD = /^[!-9;-~]{1,200}:/
/** The most bytes of a mail. */
const LARGEST = 50 * 1024 * 1024
const LINE_FEED = 0x0a

function isMbox(head: Uint8Array): boolean {
  const start = beginningOf(head, 1024)
  const [line] = start.split('\n', 1)
  return BETWEEN.test(line!) && FIELD.test(start.slice(line!.length + 1))
}

async function* pagesOfMbox({ name, chunks }: FileStream): AsyncGenerator<InFile> {
  let lines: Uint8Array[] = []
  let length = 0
  let count = 0
  let isBlank = true
  let isFirst = true
  // A line that looks like one between two mails, until the next line shows whether a mail begins there.
  let between: Uint8Array | null = null
  const keep = (line: Uint8Array) => {
    length += line.length
    if (length <= LARGEST) lines.push(startsEscaped(line) ? line.subarray(1) : line)
  }
  const take = (): InFile[] => {
    const bytes = joined(lines)
    lines = []
    const size = length
    length = 0
    if (isFirst) {
      isFirst = false
      return bytes.some((byte) => byte > 0x20) ? [{ name, skipped: 'text before the first mail' }] : []
    }
    const own = `${name}#${++count}`
    if (size > LARGEST) return [{ name: own, error: tooLarge(own) }]
    return [{ name: own, mediaType: 'message/rfc822', chunks: inOnePiece(bytes), size: bytes.length }]
  }
  for await (const line of linesOf(chunks)) {
    if (between) {
      if (beginsMail(line)) yield* take()
      else keep(between)
      between = null
    } else if (isBlank && startsWithFrom(line, 0) && BETWEEN.test(beginningOf(line, 1024))) {
      between = line
      isBlank = false
      continue
    }
    isBlank = line.every((byte) => byte <= 0x20)
    keep(line)
  }
  if (between) keep(between)
  yield* isFirst ? [] : take()
  if (count === 0) yield { name, error: noMail(name) }
}

/** The lines of a stream with their ends; the last one perhaps without. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    const all = rest.length === 0 ? Uint8Array.from(chunk) : joined([rest, chunk])
    let from = 0
    for (;;) {
      const end = all.indexOf(LINE_FEED, from)
      if (end < 0) break
      yield all.subarray(from, end + 1)
      from = end + 1
    }
    rest = all.subarray(from)
    if (rest.length > LARGEST) {
      yield rest
      rest = new Uint8Array()
    }
  }
  if (rest.length > 0) yield rest
}

/** Whether a line is the first one of a mail: a field, or the mark of a line that looks like one between two mails. */
function beginsMail(line: Uint8Array): boolean {
  return startsEscaped(line) || FIELD.test(beginningOf(line, 1024))
}

function startsWithFrom(line: Uint8Array, at: number): boolean {
  return [...'From '].every((letter, i) => line[at + i] === letter.charCodeAt(0))
}

/** Whether a line of the mail that begins with "From " was marked with ">" so that it parts off nothing. */
function startsEscaped(line: Uint8Array): boolean {
  let at = 0
  while (line[at] === 0x3e) at++
  return at > 0 && startsWithFrom(line, at)
}

function tooLarge(name: string): OnrecordError {
  return new OnrecordError(
    'formats/too-large',
    `Cannot read "${name}": the mail is larger than 50 MB.`,
    'Save what it says as text, and its attachments as files.',
  )
}

function noMail(name: string): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}" as a mailbox: no mail is in it.`,
    'In a mailbox each mail stands behind a line that begins with "From ". Export it again, or save the mails as .eml files.',
  )
}
