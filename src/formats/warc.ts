import type { WARCRecord } from 'warcio'
import { OnrecordError } from '../base/errors.ts'
import { withoutCredentials } from '../base/web-address.ts'
import { describedAs } from './described.ts'
import type { FileStream, Format, InFile } from './format.ts'
import { streamOf } from './joined.ts'
import { beginsLike } from './refused.ts'

/** A web archive: the pages that servers answered with, each with its address. */
export const warc: Format = {
  ...describedAs('warc'),
  begins: (head) => beginsLike('warc', head),
  pagesOfStream: pagesOfWarc,
}

/** Records that hold no page and tell of others. */
const ABOUT_OTHERS = new Set(['warcinfo', 'request', 'metadata', 'continuation'])

/**
 * The pages in a web archive. Answers other than 200 OK, revisits (the page came unchanged and stands in an earlier
 * record), feeds and data of programs are skipped. A record that ends before its length is told; the archive ends there.
 */
export async function* pagesOfWarc({ name: archive, chunks }: FileStream): AsyncGenerator<InFile> {
  const { WARCParser } = await import('warcio')
  let count = 0
  let isTold = false
  const damaged = (cause?: unknown): OnrecordError => {
    isTold = true
    return cutOff(archive, count, cause)
  }
  const records = new WARCParser(chunks)[Symbol.asyncIterator]()
  for (;;) {
    const next = await records.next().catch((cause: unknown) => {
      throw (cause as { code?: unknown }).code === undefined ? damaged(cause) : cause
    })
    if (next.done) break
    const record = next.value
    if (!record) break
    count++
    if (!record.warcHeaders.statusline.startsWith('WARC/') || !record.warcType) throw damaged()
    const { reader } = record
    yield* partOf(archive, record, damaged)
    // What was not read of the record; the library would wait for bytes that a cut archive does not have.
    for await (const _ of reader);
    if (leftOf(reader) > 0 && isTold) return
    if (leftOf(reader) > 0) throw damaged()
  }
  if (count === 0) throw damaged()
}

/** Makes the error of a record that ends before its length. */
type Damaged = () => OnrecordError

function* partOf(archive: string, record: WARCRecord, damaged: Damaged): Generator<InFile> {
  const type = record.warcType
  if (type === null || ABOUT_OTHERS.has(type)) return
  const url = withoutCredentials(record.warcTargetURI ?? '')
  const name = `${archive}/${url}`
  if (type === 'revisit') yield { name, skipped: 'revisit' }
  else if (/^https?:/i.test(url)) yield* answerIn(name, url, record, damaged)
}

function* answerIn(name: string, url: string, record: WARCRecord, damaged: Damaged): Generator<InFile> {
  const http = record.httpHeaders
  const status = http ? Number(http.statusCode) : 200
  const header = (http ? http.headers.get('content-type') : record.warcContentType) ?? ''
  const mediaType = header.toLowerCase().split(';', 1)[0]!.trim()
  const encoding = http?.headers.get('content-encoding')?.toLowerCase() ?? ''
  if (status >= 300 && status < 400) yield { name, skipped: 'redirect' }
  else if (status !== 200) yield { name, skipped: `answer ${status}` }
  else if (DATA.test(mediaType)) yield { name, skipped: 'data' }
  else if (FEED.test(mediaType)) yield { name, skipped: 'feed' }
  else if (/^https?:\/\/[^/]+\/robots\.txt$/i.test(url)) yield { name, skipped: 'robots.txt' }
  else if (!/^(?:|gzip|x-gzip|deflate|identity|br)$/.test(encoding))
    yield { name, error: packedOtherwise(name, encoding) }
  else {
    const charset = /charset=["']?([\w.:-]{1,40})/i.exec(header)?.[1]
    yield { name, url, charset, mediaType: mediaType || undefined, chunks: contentOf(name, record, damaged) }
  }
}

/** What scripts of pages fetch. */
const DATA =
  /^(?:application|text)\/(?:[\w.-]+\+)?(?:json|json5|x-json|protobuf|x-protobuf|wasm|x-www-form-urlencoded)$/
const FEED = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/

/** The bytes of an answer, unpacked. Throws if the record ends before its length: half a page is none. */
async function* contentOf(name: string, record: WARCRecord, damaged: Damaged): AsyncGenerator<Uint8Array> {
  const { reader } = record
  try {
    yield* unpackedContent(record)
  } catch (cause) {
    // An error of the archive itself goes on; an answer that cannot be unpacked is one bad page.
    if (/^(?:Z_|E[A-Z]+$)/.test((cause as { code?: string }).code ?? '')) throw cause
    throw badAnswer(name, cause)
  }
  for await (const _ of reader);
  if (leftOf(reader) > 0) throw damaged()
}

async function* unpackedContent(record: WARCRecord): AsyncGenerator<Uint8Array> {
  const { httpHeaders } = record
  if (!httpHeaders) {
    yield* record.reader
    return
  }
  const isBrotli = /^br$/i.test(httpHeaders.headers.get('content-encoding') ?? '')
  // The library unpacks gzip and deflate; what it does not know it is not to try.
  if (isBrotli) httpHeaders.headers.delete('content-encoding')
  const content = record.contentReader as AsyncIterable<Uint8Array>
  if (!isBrotli) yield* content
  else yield* streamOf(content).pipeThrough(new DecompressionStream('brotli' as 'gzip') as Unpack)
}

type Unpack = ReadableWritablePair<Uint8Array, Uint8Array>

/** How many bytes of a record were promised and did not come. */
function leftOf(reader: WARCRecord['reader']): number {
  return 'limit' in reader && typeof reader.limit === 'number' ? reader.limit : 0
}

function badAnswer(name: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}": the answer cannot be unpacked.`,
    'It came damaged, or was cut off when it was fetched. Fetch the page again.',
    { cause },
  )
}

function packedOtherwise(name: string, encoding: string): OnrecordError {
  return new OnrecordError(
    'formats/packed-otherwise',
    `Cannot read "${name}": the answer is packed with "${encoding.slice(0, 20)}", which is not unpacked.`,
    'Open the archive in ReplayWeb.page, save the page from there and name the file.',
  )
}

function cutOff(archive: string, count: number, cause: unknown): OnrecordError {
  const where = count === 0 ? 'no whole record is in it' : `it is cut off or damaged in record ${count}`
  return new OnrecordError(
    'formats/cut-off',
    `Cannot read all of "${archive}": ${where}.`,
    'Fetch it again. Pages before that place were read.',
    { cause },
  )
}
