import { OnrecordError } from '../base/errors.ts'
import type { Format } from '../formats/format.ts'
import type { RefusedFormat } from '../formats/refused.ts'
import { formatByType, isRead, READABLE } from '../formats/registry.ts'
import { formatByName } from './file-names.ts'

/** Types that say nothing about the format; a missing type says nothing either. */
const NOTHING =
  /^(?:|(?:application|binary)\/octet-stream|application\/(?:force-)?download|application\/unknown)$/

/** Types of files that are unpacked first. */
const PACKED = /^application\/(?:x-)?gzip$/

/** What a `Content-Type` says about a page: its format (`null` if its bytes decide) and its character set. */
export interface Declared {
  readonly format: Format | null
  readonly charset: string | undefined
}

/**
 * Reads a `Content-Type`. Throws `sources/wrong-type` for a type that contains no page. If it says nothing or gzip, the
 * path's ending decides.
 */
export function readContentType(header: string, url: URL): Declared {
  const type = header.toLowerCase().split(';', 1)[0]!.trim()
  return {
    format: formatOf(type, url),
    charset: /charset=["']?([\w.:-]{1,40})/i.exec(header)?.[1],
  }
}

function formatOf(type: string, url: URL): Format | null {
  if (NOTHING.test(type) || PACKED.test(type)) return formatByName(url.pathname)
  const format = formatByType(type)
  if (format === 'bytes') return null
  if (format !== null && isRead(format)) return format
  throw wrongType(type, format, url)
}

function wrongType(type: string, known: RefusedFormat | null, url: URL): OnrecordError {
  return new OnrecordError(
    'sources/wrong-type',
    `Cannot read "${url.href}": it is ${known?.is ?? `of type "${type.slice(0, 80)}"`}, and Onrecord reads ${READABLE}.`,
    'Save it, turn it into text or HTML, and name the file.',
  )
}
