import { emptyFile } from './errors.ts'
import type { Found } from './found.ts'
import { rawPage } from './raw-page.ts'

/** What should hold ready articles: one, a list of them, or one a line. */
export function* readJson(name: string, bytes: Uint8Array): Generator<Found> {
  const value = parse(bytes)
  if (value === undefined) {
    // Not one value: lines of values, or broken, which the page's reader will say of the line.
    let isEmpty = true
    for (const { number, line } of linesOf(bytes)) {
      isEmpty = false
      yield { page: rawPage(`${name}:${number}`, line, 'article') }
    }
    if (isEmpty) yield { name, error: emptyFile(name) }
  } else if (!Array.isArray(value)) yield { page: rawPage(name, bytes, 'article') }
  else if (value.length === 0) yield { name, error: emptyFile(name) }
  else {
    for (const [i, article] of value.entries()) {
      yield { page: rawPage(`${name}#${i + 1}`, Buffer.from(JSON.stringify(article)), 'article') }
    }
  }
}

/** Whether bytes are JSON: one object or list, or an object on their first line. */
export function holdJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_000)).replace(/^\xef\xbb\xbf/, '')
  if (!/^\s*(?:\{\s*["}]|\[\s*[[{"\]\d])/.test(start)) return false
  if (parse(bytes) !== undefined) return true
  const { value } = linesOf(bytes).next()
  return value !== undefined && value.line.length < bytes.length && isObject(parse(value.line))
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function* linesOf(bytes: Uint8Array): Generator<{ number: number; line: Uint8Array }, undefined> {
  let from = 0
  for (let number = 1; from <= bytes.length; number++) {
    const end = bytes.indexOf(0x0a, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (line.some((byte) => byte > 0x20)) yield { number, line }
    if (end < 0) return
    from = end + 1
  }
}
