import { createHash } from 'node:crypto'
import type { PageFormat, RawPage } from '../types/page.ts'

/** Bytes with their name and SHA-256. */
export function rawPage(
  name: string,
  bytes: Uint8Array,
  format: PageFormat | null,
  transport: { readonly url?: string | undefined; readonly charset?: string | undefined } = {},
): RawPage {
  return {
    name,
    url: transport.url ?? null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    format,
    ...(transport.charset === undefined ? {} : { charset: transport.charset }),
  }
}
