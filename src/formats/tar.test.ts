import { packTar } from 'modern-tar'
import { expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { pagesOfBytes } from '../sources/pages-of-bytes.ts'

test('what stands in an archive in the place of a file is told as skipped', async () => {
  const entry = (
    name: string,
    type: 'file' | 'directory' | 'character-device' | 'block-device' | 'fifo',
  ) => ({
    ...{ header: { name, type, size: type === 'file' ? 19 : 0 } },
    ...(type === 'file' && { body: 'The ferry is shut.\n' }),
  })
  const bytes = await packTar([
    entry('news', 'directory'),
    entry('news/ferry.txt', 'file'),
    entry('news/null', 'character-device'),
    entry('news/disk', 'block-device'),
    entry('news/pipe', 'fifo'),
  ])
  const found = await collect(pagesOfBytes('all.tar', bytes))
  expect(found.map((one) => ('skipped' in one ? `${one.name}: ${one.skipped}` : Object.keys(one)))).toEqual([
    ['page'],
    'all.tar/news/null: device',
    'all.tar/news/disk: device',
    'all.tar/news/pipe: pipe',
  ])
})
