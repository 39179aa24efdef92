import { join } from 'node:path'
import { openRecord, type RecordStore } from '../src/record.ts'
import { emptyMemory, memoryStore } from '../src/stores/memory/store.ts'
import { storedRecord } from '../src/stores/stored-record.ts'
import { contentOf } from './correcting.ts'
import { groupsOf } from './groups-of.ts'
import { memoryContentOf, memoryGroupsOf } from './memory-groups.ts'
import { recordAt, SERVER } from './postgres/address.ts'
import { recordOfFolder } from './postgres/emptied.ts'
import { postgresContentOf, postgresGroupsOf } from './postgres/tables.ts'

const memories = new Map<string, ReturnType<typeof emptyMemory>>()

type MaybeLater<T> = T | Promise<T>

const POSTGRES: (typeof recordMakers)[number] = [
  'PostgreSQL',
  async (folder) => openRecord(recordAt(await recordOfFolder(folder)), { create: true }),
  async (folder) => postgresGroupsOf(await recordOfFolder(folder)),
  async (folder) => postgresContentOf(await recordOfFolder(folder)),
]

/**
 * The stores that must pass the contract's tests: a new store is a new row. Opened again with the same folder, each gives
 * the same record. `groups` is everything that the record in a folder holds across articles, by names instead of row
 * numbers, in a fixed order, and the same for every store; `content` is everything that corrections can change.
 */
export const recordMakers: [
  name: string,
  open: (folder: string) => Promise<RecordStore>,
  groups: (folder: string) => MaybeLater<Record<string, unknown[]>>,
  content: (folder: string) => MaybeLater<object>,
][] = [
  [
    'SQLite',
    (folder) => openRecord(join(folder, 'record.db'), { create: true }),
    (folder) => groupsOf(join(folder, 'record.db')),
    (folder) => contentOf(join(folder, 'record.db')),
  ],
  [
    'memory',
    async (folder) => storedRecord(memoryStore(memoryOf(folder))),
    (folder) => memoryGroupsOf(memoryOf(folder)),
    (folder) => memoryContentOf(memoryOf(folder)),
  ],
  // Where PostgreSQL is not installed, `postgres.test.ts` says so.
  ...(SERVER === '' ? [] : [POSTGRES]),
]

function memoryOf(folder: string): ReturnType<typeof emptyMemory> {
  const memory = memories.get(folder) ?? emptyMemory()
  memories.set(folder, memory)
  return memory
}

/** How often a property is tried in a store: a server takes ten times as long, and what is tried is the same. */
export function runsIn(store: string, many: number): number {
  return store === 'PostgreSQL' ? Math.ceil(many / 4) : many
}
