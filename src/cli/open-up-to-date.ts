import type { RecordStore } from '../record.ts'

/**
 * Opens a record, and lets articles into their groups that were put on record by an Onrecord with other rules for them, or
 * none; how far that is goes to standard error. Ctrl-C stops it, and what is done stays done.
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
