import { expect, test } from 'vitest'
import { jsonLines } from './json-lines.ts'

function streamOf(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
}

test.each([1, 3, 1000])(
  'reads lines that come in pieces of %i bytes, letters of several bytes too',
  async (size) => {
    const values = [{ name: 'Żółw 🐢' }, { name: 'b' }]
    const bytes = new TextEncoder().encode(values.map((value) => JSON.stringify(value)).join('\n'))
    const found: unknown[] = []
    for await (const value of jsonLines(streamOf(bytes, size))) found.push(value)
    expect(found).toEqual(values)
  },
)
