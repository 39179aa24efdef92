import type { RecordStore } from '../record.ts'

/**
 * Opens a record and, if another version of Onrecord wrote to it, puts its articles into groups by the present rules.
 * Progress goes to standard error. Ctrl-C stops it; the next call continues.
 */
export async function openUpToDate(
  path: string,
  options: { readonly create?: boolean } = {},
): Promise<RecordStore> {
  const [{ openRecord }, { showSteps }] = await Promise.all([import('../record.ts'), import('./progress.ts')])
  const store = await openRecord(path, options)
  const steps = showSteps('articles brought up to date')
  try {
    await store.catchUp({ onProgress: steps.update })
    return store
  } catch (error) {
    await store.close()
    throw error
  } finally {
    steps.clear()
  }
}
