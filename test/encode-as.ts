/** Tables from characters to bytes, by character set; each is the decoder of the platform turned round. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** The bytes of a text in a character set of one or two bytes a character. Throws where it has no such character. */
export function encodeAs(charset: string, text: string): Uint8Array {
  const table = tables.get(charset) ?? tableOf(charset)
  tables.set(charset, table)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character)
      if (!bytes) throw new RangeError(`${charset} has no ${character}`)
      return bytes
    }),
  )
}

/** UTF-16 without a byte order mark. */
export function utf16(text: string, end: 'little' | 'big'): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) =>
      end === 'little' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    ),
  )
}

/** ISO-2022-JP: JIS X 0208 between escapes, its bytes those of EUC-JP without the high bit. */
export function iso2022jp(text: string): Uint8Array {
  const bytes: number[] = []
  let wide = false
  for (const character of text) {
    const euc = encodeAs('euc-jp', character)
    if (wide !== euc.length > 1) {
      wide = !wide
      bytes.push(...(wide ? [0x1b, 0x24, 0x42] : [0x1b, 0x28, 0x42]))
    }
    bytes.push(...Array.from(euc, (byte) => byte & 0x7f))
  }
  return Uint8Array.from(wide ? [...bytes, 0x1b, 0x28, 0x42] : bytes)
}

function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(charset, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
    } catch {
      // No character stands behind these bytes.
    }
  }
  for (let one = 0; one < 256; one++) add([one])
  for (let one = 0x81; one < 0xff; one++) for (let two = 0x40; two < 0xff; two++) add([one, two])
  return table
}
