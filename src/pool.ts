import { Worker } from 'node:worker_threads'
import { OnrecordError } from './base/errors.ts'
import type { Reader } from './reader.ts'
import type { ResourceOptions } from './resources.ts'
import type { Article } from './types/article.ts'
import type { Note, TakeNote } from './types/note.ts'
import type { Page, RawPage } from './types/page.ts'

/** A page for a thread to read. */
export type Task =
  | { readonly id: number; readonly raw: RawPage }
  | { readonly id: number; readonly page: Page }

/** What a thread answers. Errors travel as plain fields, for a class does not survive the crossing. */
export type Answer =
  | { readonly id: number; readonly articles: Article[]; readonly notes: readonly Note[] }
  | { readonly id: number; readonly error: { code: string; message: string; hint: string } }

/** What a thread says once, when its stages and its tagger are loaded, or cannot be. */
export type Ready =
  | { readonly tagger: string }
  | { readonly error: { code: string; message: string; hint: string } }

interface Waiting {
  readonly task: Task
  /** Takes what no article of the page can carry. */
  readonly note: TakeNote
  readonly resolve: (articles: Article[]) => void
  readonly reject: (error: Error) => void
}

/** Room for young objects, in MB: what V8 takes by itself costs a hundred MB more a thread and makes none faster. */
const LIMITS = { maxYoungGenerationSizeMb: 16 }

const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './pool-thread.ts' : './pool-thread.js',
  import.meta.url,
)

/**
 * A reader whose pages are read by worker threads, each with its own stages and tagger. Pages wait their turn in the
 * order in which they were asked for. A thread that dies fails only the page in its hand; another takes its place.
 * Resolves when the first thread is ready; the others start when there is work for them.
 */
export async function createReaderPool(threads: number, options: ResourceOptions = {}): Promise<Reader> {
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  let nextId = 0
  // Until the first thread is ready, there is nothing for others to do.
  let isOpen = false

  function start(): Worker {
    const worker = new Worker(THREAD, { workerData: options, resourceLimits: LIMITS })
    worker.on('message', (answer: Answer | Ready) => {
      if (!('id' in answer)) return
      const waiting = busy.get(worker)
      busy.delete(worker)
      if ('articles' in answer) {
        for (const { code, start, end, message } of answer.notes) waiting?.note(code, start, end, message)
        waiting?.resolve(answer.articles)
      } else waiting?.reject(new OnrecordError(answer.error.code, answer.error.message, answer.error.hint))
      idle.push(worker)
      dispatch()
    })
    worker.on('error', (cause) => replace(worker, cause))
    worker.unref()
    return worker
  }

  function replace(worker: Worker, cause: Error): void {
    const waiting = busy.get(worker)
    busy.delete(worker)
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
    waiting?.reject(
      new OnrecordError(
        'pool/thread-died',
        `Cannot read "${nameOf(waiting.task)}": the thread that read it stopped (${cause.message}).`,
        'Read the page alone to see whether it is to blame; the other pages go on.',
        { cause },
      ),
    )
    if (!isOpen) return
    idle.push(start())
    dispatch()
  }

  function dispatch(): void {
    while (idle.length && queue.length) {
      const worker = idle.pop()!
      const waiting = queue.shift()!
      busy.set(worker, waiting)
      worker.ref()
      worker.postMessage(waiting.task)
    }
    for (const worker of idle) worker.unref()
  }

  function ask(task: Task, note: TakeNote = () => {}): Promise<Article[]> {
    return new Promise((resolve, reject) => {
      queue.push({ task, note, resolve, reject })
      if (idle.length === 0 && busy.size < threads) idle.push(start())
      dispatch()
    })
  }

  const first = start()
  const tagger = await taggerOf(first)
  idle.push(first)
  isOpen = true
  return {
    tagger,
    threads,
    read: (raw, note) => ask({ id: nextId++, raw }, note),
    readText: (page, note) => ask({ id: nextId++, page }, note),
    async close() {
      isOpen = false
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

/** Waits until a thread is ready, and tells which tagger it has. */
function taggerOf(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.ref()
    worker.on('error', reject)
    worker.once('message', (ready: Ready) => {
      worker.off('error', reject)
      if ('tagger' in ready) {
        resolve(ready.tagger)
        return
      }
      const { code, message, hint } = ready.error
      worker.terminate().then(() => reject(new OnrecordError(code, message, hint)), reject)
    })
  })
}

function nameOf(task: Task): string {
  return 'raw' in task ? task.raw.name : task.page.name
}
