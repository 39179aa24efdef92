import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines } from './lines.ts'

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

async function linesOf(text: string, size: number, longest?: number): Promise<[number, string | null][]> {
  const lines: [number, string | null][] = []
  for await (const { number, bytes } of readLines(chunked(text, size), longest)) {
    lines.push([number, bytes && Buffer.from(bytes).toString()])
  }
  return lines
}

test('lines come out the same however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[aé☃{}]{0,12}$/)),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const expected = lines.map((line, i) => [i + 1, line]).filter(([, line]) => line !== '')
        expect(await linesOf(lines.join('\n'), size)).toEqual(expected)
      },
    ),
  )
})

test('a line longer than allowed is reported without being held, and the next is read', async () => {
  expect(await linesOf(`ab\n${'x'.repeat(100)}\ncd`, 7, 10)).toEqual([
    [1, 'ab'],
    [2, null],
    [3, 'cd'],
  ])
})

test('a line without an end is given up, and nothing behind it is read', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('ab\n')
    for (;;) yield new Uint8Array(10)
  }
  const lines: unknown[] = []
  for await (const line of readLines(endless(), 10, 100)) lines.push({ ...line, bytes: line.bytes?.length })
  expect(lines).toEqual([
    { number: 1, bytes: 2 },
    { number: 2, bytes: undefined, isEndless: true },
  ])
})
