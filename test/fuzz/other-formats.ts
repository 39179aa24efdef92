import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { SentFile } from './input.ts'

const FOLDER = fileURLToPath(new URL('../inputs/', import.meta.url))

/** The files of other programs that tests read. */
const FILES: readonly SentFile[] = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && join(entry.parentPath, '/') !== FOLDER)
  .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
  .filter(({ bytes }) => bytes.length > 0)
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/** A file of another program, cut off, with wrong bytes, with a piece twice or gone, or under the name of another. */
export const otherFormat: fc.Arbitrary<SentFile> = fc
  .record({
    file: fc.constantFrom(...FILES),
    called: fc.option(fc.constantFrom(...FILES)),
    wrong: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    way: fc.constantFrom('whole', 'whole', 'cut', 'gone', 'twice'),
  })
  .map(({ file, called, wrong, from, to, way }) => {
    const bytes = Uint8Array.from(file.bytes)
    for (const [at, byte] of wrong) bytes[Math.floor(at * (bytes.length - 1))] = byte
    const start = Math.floor(Math.min(from, to) * bytes.length)
    const end = Math.floor(Math.max(from, to) * bytes.length)
    const ways = {
      whole: () => bytes,
      cut: () => bytes.subarray(0, end),
      gone: () => Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]),
      twice: () => Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]),
    }
    return { name: (called ?? file).name, bytes: new Uint8Array(ways[way]()) }
  })
