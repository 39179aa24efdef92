/** Serves a record with the rules, as `onrecord serve` does, and tells where. For a process of its own. */
import { openRecord } from '../../src/record.ts'
import { startServer } from '../../src/server/start.ts'

const store = await openRecord(process.argv[2]!, { create: true })
const { url } = await startServer(store, { host: '127.0.0.1', port: 0, pool: { tagger: 'light' } })
process.stdout.write(`${url}\n`)
