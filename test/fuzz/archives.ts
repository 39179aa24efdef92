import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { htmlPage } from './html.ts'
import type { SentFile } from './input.ts'
import { jsonLines } from './json-lines.ts'
import { encoded, plainText } from './pages.ts'

const kind = fc.oneof(
  fc.tuple(encoded(plainText), fc.constantFrom('txt', 'md', 'TXT', 'text')),
  fc.tuple(encoded(htmlPage), fc.constantFrom('html', 'htm', 'xhtml', 'txt')),
  fc.tuple(encoded(jsonLines), fc.constantFrom('jsonl', 'ndjson', 'json', 'txt')),
  fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('txt', 'html', 'jsonl', 'json', 'pdf', 'zip')),
)

/** Packed, packed twice, two packed files in one, cut off, wrong in the middle, not packed at all; or as it was. */
const packed = fc
  .tuple(
    kind,
    fc.constantFrom('plain', 'plain', 'gz', 'gz', 'twice', 'members', 'cut', 'wrong', 'lie', 'behind'),
  )
  .map(([[bytes, ending], way]) => {
    const gz = (some: Uint8Array): Uint8Array => new Uint8Array(gzipSync(some))
    if (way === 'plain') return { bytes, ending }
    const whole = gz(bytes)
    const middle = Math.floor(whole.length / 2)
    const ways: Record<string, Uint8Array> = {
      gz: whole,
      twice: gz(whole),
      members: Buffer.concat([whole, gz(bytes)]),
      cut: whole.subarray(0, middle),
      wrong: whole.map((byte, i) => (i === middle ? byte ^ 0xff : byte)),
      lie: bytes,
      behind: Buffer.concat([whole, Buffer.from('behind')]),
    }
    return { bytes: new Uint8Array(ways[way]!), ending: `${ending}.gz` }
  })

const name = fc.constantFrom(
  'a',
  'b b',
  'c\nd',
  '-',
  '.hidden',
  'é',
  'x'.repeat(100),
  'quote\'"',
  '%41',
  '=1',
)

/** The files of a folder, no two of one name. */
export const folder: fc.Arbitrary<readonly SentFile[]> = fc.uniqueArray(
  fc.tuple(name, packed).map(([base, { bytes, ending }]) => ({ name: `${base}.${ending}`, bytes })),
  { minLength: 1, maxLength: 4, selector: (file) => file.name },
)
