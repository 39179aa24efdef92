import { createHash } from 'node:crypto'
import { withoutCredentials } from '../base/web-address.ts'
import type { PageFormat, RawPage } from '../types/page.ts'

/**
 * Bytes with their name and SHA-256. If the file around the page says something about it, the digest covers that, too:
 * the same words under another date are another page.
 */
export function rawPage(
  name: string,
  bytes: Uint8Array,
  format: PageFormat | null,
  { url, charset, fileFormat, given, doubts }: About = {},
): RawPage {
  const hash = createHash('sha256').update(bytes)
  if (given !== undefined) hash.update(JSON.stringify(given))
  return {
    name,
    url: url === undefined ? null : withoutCredentials(url),
    sha256: hash.digest('hex'),
    bytes,
    format,
    ...(charset === undefined ? {} : { charset }),
    ...(fileFormat === undefined ? {} : { fileFormat }),
    ...(given === undefined ? {} : { given }),
    ...(doubts === undefined || doubts.length === 0 ? {} : { doubts }),
  }
}

interface About extends Pick<RawPage, 'fileFormat' | 'given' | 'doubts'> {
  readonly url?: string | undefined
  readonly charset?: string | undefined
}
