import { type FileKind, kindByName } from './file-kinds.ts'
import type { Found } from './found.ts'
import { rawPage } from './raw-page.ts'
import { holdJson, readJson } from './read-json.ts'

/** What is known of bytes beside their name. */
export interface Known {
  /** Default: what the name's ending tells, or else the bytes do. */
  readonly kind?: FileKind
  /** Where they were fetched. */
  readonly url?: string
  /** What the transport declared. */
  readonly charset?: string | undefined
}

/**
 * The pages of a file whose bytes are at hand, unpacked. JSON is read as ready articles, also where it is called text.
 *
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode('The mayor denied it.')
 * for (const found of pagesOfBytes('note.txt', bytes)) console.log('page' in found && found.page.format)
 * ```
 */
export function* pagesOfBytes(name: string, bytes: Uint8Array, known: Known = {}): Generator<Found> {
  const { kind = kindByName(name) ?? 'bytes', url, charset } = known
  const isJson = kind === 'lines' || kind === 'json' || (kind !== 'html' && holdJson(bytes))
  if (isJson) yield* readJson(name, bytes)
  else
    yield { page: rawPage(name, bytes, kind === 'bytes' ? null : kind, { ...(url ? { url } : {}), charset }) }
}
