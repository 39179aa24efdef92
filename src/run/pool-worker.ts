import { parentPort, workerData } from 'node:worker_threads'
import { OnrecordError } from '../base/errors.ts'
import { noteTaker } from '../base/notes.ts'
import type { Answer, ErrorFields, Ready, Task, WorkerOptions } from './pool-messages.ts'
import { createReader } from './reader.ts'
import { loadResources } from './resources.ts'

/** One worker thread of the pool: reads the pages it is sent, one at a time. */
const options = workerData as WorkerOptions
const reader = loadResources(options).then((resources) => createReader(resources, options))

reader.then(
  ({ readBy }) => parentPort?.postMessage({ readBy } satisfies Ready),
  (cause) => parentPort?.postMessage({ error: fieldsOf(cause) } satisfies Ready),
)

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answer(task))
})

async function answer(task: Task): Promise<Answer> {
  try {
    const { read, readText } = await reader
    const { notes, note } = noteTaker()
    const articles = await ('raw' in task ? read(task.raw, note) : readText(task.page, note))
    return { id: task.id, articles, notes }
  } catch (cause) {
    return { id: task.id, error: fieldsOf(cause, 'raw' in task ? task.raw.name : task.page.name) }
  }
}

function fieldsOf(cause: unknown, name?: string): ErrorFields {
  if (cause instanceof OnrecordError) {
    const { code, message, hint } = cause
    return { code, message, hint }
  }
  const why = cause instanceof Error ? cause.message : String(cause)
  return {
    code: 'pool/unexpected',
    message: name === undefined ? `No reader can be started: ${why}.` : `Cannot read "${name}": ${why}.`,
    hint: 'This is a fault in Onrecord; please report it with the page.',
  }
}
