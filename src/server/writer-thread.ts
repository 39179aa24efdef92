import { parentPort, workerData } from 'node:worker_threads'
import { OnrecordError } from '../base/errors.ts'
import { openRecord } from '../record.ts'
import type { WriteAnswer, WriteTask } from './background-writer.ts'

/**
 * A worker thread with its own connection to the record: it carries out the calls that it receives, one after another.
 */
const opened = openRecord(workerData as string)
// An error in opening is thrown by the first call.
opened.catch(() => {})

parentPort?.on('message', async (task: WriteTask | 'close') => {
  if (task === 'close') {
    await opened.then((store) => store.close()).catch(() => {})
    parentPort?.close()
  } else parentPort?.postMessage(await answer(task))
})

async function answer({ id, call, given }: WriteTask): Promise<WriteAnswer> {
  try {
    const store = await opened
    return { id, value: await (store[call] as (...all: unknown[]) => Promise<unknown>)(...given) }
  } catch (cause) {
    if (!(cause instanceof OnrecordError)) return { id, unexpected: String(cause) }
    const { code, message, hint } = cause
    return { id, error: { code, message, hint } }
  }
}
