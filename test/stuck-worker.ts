import { parentPort } from 'node:worker_threads'
import type { Answer, Ready, Task } from '../src/run/pool-messages.ts'

/** A worker of a pool that finds no article in any page, and never comes to the end of one that says "for ever". */
parentPort?.postMessage({
  readBy: { program: 'test', rules: null, tagger: 'none', model: null },
} satisfies Ready)
parentPort?.on('message', (task: Task) => {
  const text = 'raw' in task ? new TextDecoder().decode(task.raw.bytes) : task.page.text
  while (text.includes('for ever'));
  if (text.includes('dies')) throw new Error('no more')
  parentPort?.postMessage({ id: task.id, articles: [], notes: [] } satisfies Answer)
})
