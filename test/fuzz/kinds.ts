import fc from 'fast-check'
import { folder } from './archives.ts'
import type { Known } from './base-record.ts'
import { changes } from './changes.ts'
import { htmlPage } from './html.ts'
import type { Input } from './input.ts'
import { jsonLines } from './json-lines.ts'
import { otherFormat } from './other-formats.ts'
import { encoded, plainText } from './pages.ts'
import { requests } from './requests.ts'

export const KINDS = ['text', 'html', 'lines', 'archives', 'formats', 'corrections', 'api'] as const
export type Kind = (typeof KINDS)[number]

/** The inputs of each kind. */
export function kinds(known: Known): Readonly<Record<Kind, fc.Arbitrary<Input>>> {
  const page = (name: string, bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Input> =>
    bytes.map((some) => ({ files: [{ name, bytes: some }], from: 'bytes' }))
  return {
    text: page('page.txt', encoded(plainText)),
    html: page('page.html', encoded(htmlPage)),
    lines: page('pages.jsonl', encoded(jsonLines)),
    archives: fc.record({ files: folder, from: fc.constantFrom('folder', 'folder', 'stream') }),
    formats: otherFormat.map((file) => ({ files: [file], from: 'bytes' as const })),
    corrections: fc.record({ changes: changes(known) }),
    api: fc.record({ requests: requests(known) }),
  }
}
