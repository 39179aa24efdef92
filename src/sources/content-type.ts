import { OnrecordError } from '../base/errors.ts'
import { type FileKind, kindByName } from './file-kinds.ts'

const KINDS: readonly (readonly [type: RegExp, kind: FileKind])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^text\/(?:plain|(?:x-)?markdown)$/, 'text'],
  [/^(?:application|text)\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines)$/, 'lines'],
  [/^(?:(?:application|text)\/json|.*\+json)$/, 'json'],
  // Whether it is a page or something else in XML, only its bytes tell.
  [/^(?:(?:application|text)\/xml|.*\+xml)$/, 'bytes'],
]

/** Types that say nothing; what is served without a type is as good as these. */
const NOTHING =
  /^(?:|(?:application|binary)\/octet-stream|application\/(?:force-)?download|application\/unknown)$/

/** What a type that holds no page is called. */
const OTHERS: readonly (readonly [type: RegExp, is: string])[] = [
  [/^application\/(?:x-)?pdf$/, 'a PDF'],
  [/^image\//, 'a picture'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound recording'],
  [/^message\/rfc822$/, 'an e-mail'],
  [/^application\/(?:msword|rtf|vnd\.(?:ms-|openxmlformats-|oasis\.opendocument))/, 'an Office document'],
  [/^application\/(?:zip|gzip|x-(?:gzip|tar|7z-compressed|bzip2|xz))$/, 'an archive'],
  [/^application\/epub\+zip$/, 'an e-book'],
]

/** What an answer's `Content-Type` says of a page: its kind, and its character set. */
export interface Declared {
  readonly kind: FileKind
  readonly charset: string | undefined
}

/** Reads a `Content-Type`. Throws `sources/wrong-type` for what holds no page; where it says nothing, the path's name does. */
export function readContentType(header: string, url: URL): Declared {
  const [type = ''] = header.toLowerCase().split(';', 1)
  const kind = kindOf(type.trim(), url.pathname)
  if (kind === null) throw wrongType(type.trim(), url)
  return { kind, charset: /charset=["']?([\w.:-]{1,40})/i.exec(header)?.[1] }
}

function kindOf(type: string, path: string): FileKind | null {
  if (NOTHING.test(type)) return kindByName(path) ?? 'bytes'
  return KINDS.find(([known]) => known.test(type))?.[1] ?? null
}

function wrongType(type: string, url: URL): OnrecordError {
  const is = OTHERS.find(([known]) => known.test(type))?.[1] ?? `of type "${type.slice(0, 80)}"`
  return new OnrecordError(
    'sources/wrong-type',
    `Cannot read "${url.href}": it is ${is}, and Onrecord reads HTML, plain text, JSON and JSON Lines.`,
    'Save it, turn it into text or HTML, and name the file.',
  )
}
