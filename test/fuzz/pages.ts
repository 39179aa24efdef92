import fc from 'fast-check'
import { mangles } from './mangled.ts'
import { story } from './stories.ts'
import { odd } from './words.ts'

const gap = fc.constantFrom('\n\n\n\n', '\n\n', '\n', '\n\n* * *\n\n', '\n-----\n', '\f')

/** A page of plain text with one story or many, as they are found: whole, cut, wrapped, spliced. */
export const plainText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.array(story, { minLength: 1, maxLength: 4 }), gap, fc.constantFrom('\n\n', '\n'), mangles)
      .map(([stories, between, within, change]) =>
        change(stories.map((parts) => parts.join(within)).join(between)),
      ),
  },
  { weight: 1, arbitrary: fc.array(odd, { maxLength: 60 }).map((parts) => parts.join('')) },
  // The same over and over, which costs most where something looks back.
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.oneof(
          story.map((parts) => parts.join(' ').slice(0, 80)),
          odd,
        ),
        fc.integer({ min: 2, max: 150 }),
      )
      .map(([piece, times]) => piece.repeat(times)),
  },
)

const ways = fc.oneof(
  { weight: 9, arbitrary: fc.constant('utf8') },
  { weight: 2, arbitrary: fc.constantFrom('bom', 'latin1', 'utf16le', 'utf16', 'cut') },
)

/** The text in one of the ways in which bytes hold text; some are broken. */
export const encoded = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc.tuple(text, ways).map(([value, way]) => {
    if (way === 'bom') return new Uint8Array(Buffer.from(`\ufeff${value}`))
    if (way === 'utf16') return new Uint8Array(Buffer.from(`\ufeff${value}`, 'utf16le'))
    if (way === 'cut') return new Uint8Array(Buffer.from(value)).subarray(0, -1)
    return new Uint8Array(Buffer.from(value, way as BufferEncoding))
  })
