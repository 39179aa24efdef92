import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { openZip } from './zip-archive.ts'

test.each([3, 2_500])(
  'an archive of %i files gives each once, in its order, and any by its name',
  async (count) => {
    configure({ useWebWorkers: false })
    const writer = new ZipWriter(new BlobWriter(), { level: 0 })
    for (let i = 0; i < count; i++) await writer.add(`f${i}.txt`, new TextReader(`text ${i}`))
    const archive = await openZip('many.zip', await writer.close())
    const names: string[] = []
    for await (const { name } of archive.files()) names.push(name)
    expect(names).toEqual(Array.from({ length: count }, (_, i) => `f${i}.txt`))
    expect([...archive.names]).toEqual(names)
    const last = await archive.bytes(`f${count - 1}.txt`)
    expect(new TextDecoder().decode(last!)).toBe(`text ${count - 1}`)
    expect(await archive.bytes('nothing.txt')).toBeNull()
    await archive.close()
  },
)
