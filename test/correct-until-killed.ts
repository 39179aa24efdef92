/**
 * Adds the pages of `correcting.ts` and makes its corrections, going on where it was killed. Prints each that it made.
 * Runs in a process of its own.
 */
import { openRecord } from '../src/record.ts'
import { addPage, CHANGES, neededBy, PAGES } from './correcting.ts'

const store = await openRecord(process.argv[2]!, { create: true })
for (const [index, change] of CHANGES.entries()) {
  for (const page of neededBy(change)) await addPage(store, PAGES[page]!)
  if ((await store.corrections({ limit: 1 })).total > index) continue
  await store.correct(change, { by: 'Ada Hill' })
  process.stdout.write(`${index + 1}\n`)
}
for (const page of PAGES) await addPage(store, page)
await store.close()
