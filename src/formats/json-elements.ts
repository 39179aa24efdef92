const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPENS = new Set([0x5b, 0x7b])
const CLOSES = new Set([0x5d, 0x7d])

/**
 * The bytes of each element of a JSON list, in any character set in which the marks of JSON are the bytes of ASCII. The
 * bytes must be valid JSON.
 */
export function elementsOf(list: Uint8Array): Uint8Array[] {
  const elements: Uint8Array[] = []
  let depth = 0
  let isInString = false
  let from = 0
  for (let at = 0; at < list.length; at++) {
    const byte = list[at]!
    if (isInString) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) isInString = false
    } else if (byte === QUOTE) isInString = true
    else if (OPENS.has(byte)) {
      depth++
      if (depth === 1) from = at + 1
    } else if (CLOSES.has(byte)) {
      depth--
      if (depth === 0) elements.push(list.subarray(from, at))
    } else if (byte === COMMA && depth === 1) {
      elements.push(list.subarray(from, at))
      from = at + 1
    }
  }
  return elements
}
