import { expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { newFile } from './within.ts'

const MEGABYTES = new Uint8Array(50 * 1024 * 1024)

async function* times(count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield MEGABYTES
}

test('a small file that unpacks to more than 500 MB is given up', async () => {
  const within = newFile('bomb.zip', { size: 42_000 })
  // Files within it count together.
  expect(await collect(within.deeper().unpacked(times(6)))).toHaveLength(6)
  await expect(collect(within.deeper().unpacked(times(6)))).rejects.toThrow(
    /^Cannot read all of "bomb.zip": it unpacks to more than 500 MB and more than 100 times its size\.$/,
  )
})

test('a large archive may unpack to a hundred times its size, also one whose size shows only as it comes', async () => {
  expect(await collect(newFile('a.zip', { size: 20_000_000 }).unpacked(times(30)))).toHaveLength(30)
  const piped = newFile('-')
  await collect(piped.packed(times(1)))
  expect(await collect(piped.unpacked(times(30)))).toHaveLength(30)
})

test('files are opened within each other to a depth, and no deeper', () => {
  let within = newFile('nested.zip')
  for (let depth = 0; depth < 6; depth++) within = within.deeper()
  expect(() => within.deeper()).toThrow(/"nested.zip": files stand in more than 6 others there/)
})
