/** Adds some of the invented pages to a record, for a process of its own: `add-pages.ts RECORD NUMBER,NUMBER,…`. */
import { openRecord } from '../../src/record.ts'
import { addPage, PAGES } from '../correcting.ts'

const [record, numbers] = process.argv.slice(2) as [string, string]
const store = await openRecord(record, { create: true })
for (const number of numbers.split(',')) await addPage(store, PAGES[Number(number)]!)
await store.close()
