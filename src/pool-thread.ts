import { parentPort, workerData } from 'node:worker_threads'
import { OnrecordError } from './base/errors.ts'
import type { Answer, Task } from './pool.ts'
import { createReader } from './reader.ts'
import { loadResources, type ResourceOptions } from './resources.ts'

/** One thread of the pool: reads the pages it is sent, one at a time. */
const reader = loadResources(workerData as ResourceOptions).then(createReader)

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answer(task))
})

async function answer(task: Task): Promise<Answer> {
  try {
    const { read, readText } = await reader
    return { id: task.id, articles: await ('raw' in task ? read(task.raw) : readText(task.page)) }
  } catch (cause) {
    if (cause instanceof OnrecordError) {
      const { code, message, hint } = cause
      return { id: task.id, error: { code, message, hint } }
    }
    const { name } = 'raw' in task ? task.raw : task.page
    const message = `Cannot read "${name}": ${cause instanceof Error ? cause.message : String(cause)}.`
    return {
      id: task.id,
      error: {
        code: 'pool/unexpected',
        message,
        hint: 'This is a fault in Onrecord; please report it with the page.',
      },
    }
  }
}
