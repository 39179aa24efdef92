import { startCluster } from './cluster.ts'

/** Starts one server for all tests of a run, and ends it when they are through. Vitest calls it before the first test. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.ONRECORD_TEST_POSTGRES !== undefined) return undefined
  const cluster = await startCluster()
  process.env.ONRECORD_TEST_POSTGRES = cluster?.address ?? ''
  if (cluster === null) console.warn('PostgreSQL is not installed: its tests are skipped')
  return () => cluster?.stop() ?? Promise.resolve()
}
