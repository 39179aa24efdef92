import { expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { emptyMemory, memoryStore } from '../stores/memory/store.ts'
import { storedRecord } from '../stores/stored-record.ts'
import { changesOf } from './changes.ts'

test('what changed in the first version of a page is asked of the newer one, which is named', async () => {
  const store = storedRecord(memoryStore(emptyMemory()))
  const version = (id: string, text: string) => madeLine({ id, name: 'ferry.txt', text })
  const [first, second] = [
    version('first', 'The ferry of Bergen is shut.'),
    version('second', 'The ferry of Bergen is open.'),
  ]
  await store.add(first.page, [first], 'light')
  await expect(changesOf(store, 'first', null)).rejects.toMatchObject({
    hint: expect.stringContaining('Read the page again'),
  })
  await store.add(second.page, [second], 'light')
  await expect(changesOf(store, 'first', null)).rejects.toMatchObject({
    code: 'changes/no-other',
    hint: expect.stringContaining('There is a newer one, second'),
  })
  expect((await changesOf(store, 'second', null)).before).toBe('first')
  await store.close()
})
