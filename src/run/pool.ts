import { Worker } from 'node:worker_threads'
import { OnrecordError } from '../base/errors.ts'
import type { Article } from '../types/article.ts'
import type { TakeNote } from '../types/note.ts'
import type { ReadBy } from '../types/read-by.ts'
import { type NativeCalls, nativeCalls, noMoreNativeCalls } from './native-calls.ts'
import { silenceNativeRuntime } from './native-runtime.ts'
import type { Answer, ErrorFields, Ready, Task, WorkerOptions } from './pool-messages.ts'
import type { Reader } from './reader.ts'
import { mostWords, secondsFor } from './reading-limits.ts'

/** What the workers load, and when they give a page up. */
export interface PoolOptions extends WorkerOptions {
  /** The script that a worker runs, in place of the one that reads. For tests. */
  readonly script?: URL
}

interface Waiting {
  readonly task: Task
  /** Receives the notes on the page that belong to none of its articles. */
  readonly note: TakeNote
  readonly resolve: (articles: Article[]) => void
  readonly reject: (error: unknown) => void
}

/** Memory for young objects, in MB: V8's default takes a hundred MB more for each worker and is no faster. */
const LIMITS = { maxYoungGenerationSizeMb: 16 }

const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? './pool-worker.ts' : './pool-worker.js',
  import.meta.url,
)

/**
 * A reader whose pages are read by worker threads, each with its own stages and tagger. Pages wait their turn in the
 * order in which they were asked for. A page that takes too long, or whose caller has stopped waiting, is given up: its
 * worker is ended and a new one takes its place. The same happens if a worker dies. The other pages are not affected.
 *
 * Resolves when the first worker is ready; the others start when there is work for them.
 *
 * @example
 * ```ts
 * const reader = await createReaderPool(2, { pageSeconds: 30 })
 * const pages = readPages(findPages(['examples/pages']), { reader: async () => reader })
 * for await (const read of pages) console.log('error' in read ? read.error.message : read.articles.length)
 * await reader.close()
 * ```
 */
export async function createReaderPool(workers: number, options: PoolOptions = {}): Promise<Reader> {
  const { script = SCRIPT, ...workerOptions } = options
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  /** The time limits of the pages in hand; a worker that is still loading has none. */
  const timers = new Map<Worker, NodeJS.Timeout>()
  const ready = new WeakSet<Worker>()
  const calls = new WeakMap<Worker, NativeCalls>()
  let nextId = 0
  silenceNativeRuntime()

  function start(): Worker {
    const shared = nativeCalls()
    const worker = new Worker(script, {
      workerData: { ...workerOptions, calls: shared },
      resourceLimits: LIMITS,
    })
    calls.set(worker, shared)
    worker.on('message', (message: Answer | Ready) => {
      if (!('id' in message)) {
        ready.add(worker)
        if (busy.has(worker)) startTimer(worker)
        return
      }
      const waiting = release(worker)
      // The page was given up, but the worker answered before it ended.
      if (!waiting) return
      idle.push(worker)
      if ('articles' in message) {
        for (const { code, start, end, message: text } of message.notes) waiting.note(code, start, end, text)
        waiting.resolve(message.articles)
      } else waiting.reject(errorOf(message.error))
      dispatch()
    })
    worker.on('error', (cause) => drop(worker, (task) => workerDied(task, cause)))
    worker.unref()
    return worker
  }

  function startTimer(worker: Worker): void {
    const { task } = busy.get(worker)!
    const seconds = secondsFor(sizeOf(task), options)
    const timer = setTimeout(() => drop(worker, () => outOfTime(task, seconds)), milliseconds(seconds))
    timers.set(worker, timer)
  }

  /** Takes from a worker the page that it is reading. */
  function release(worker: Worker): Waiting | undefined {
    const waiting = busy.get(worker)
    busy.delete(worker)
    clearTimeout(timers.get(worker))
    timers.delete(worker)
    return waiting
  }

  async function end(worker: Worker): Promise<void> {
    await noMoreNativeCalls(calls.get(worker)!)
    await worker.terminate()
  }

  /** Ends a worker, and rejects the page that it is reading. */
  function drop(worker: Worker, why: (task: Task) => unknown): void {
    const waiting = release(worker)
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
    void end(worker)
    waiting?.reject(why(waiting.task))
    dispatch()
  }

  function dispatch(): void {
    while (queue.length > 0 && (idle.length > 0 || busy.size < workers)) {
      const worker = idle.pop() ?? start()
      const waiting = queue.shift()!
      busy.set(worker, waiting)
      worker.ref()
      worker.postMessage(waiting.task)
      if (ready.has(worker)) startTimer(worker)
    }
    for (const worker of idle) worker.unref()
  }

  async function ask(task: Task, note: TakeNote = () => {}, signal?: AbortSignal): Promise<Article[]> {
    signal?.throwIfAborted()
    const { promise, ...settle } = Promise.withResolvers<Article[]>()
    const waiting = { task, note, ...settle }
    const onAbort = (): void => giveUp(waiting, signal?.reason)
    signal?.addEventListener('abort', onAbort)
    queue.push(waiting)
    dispatch()
    return promise.finally(() => signal?.removeEventListener('abort', onAbort))
  }

  function giveUp(waiting: Waiting, reason: unknown): void {
    const place = queue.indexOf(waiting)
    if (place >= 0) {
      queue.splice(place, 1)
      waiting.reject(reason)
      return
    }
    for (const [worker, held] of busy) if (held === waiting) drop(worker, () => reason)
  }

  const first = start()
  const readBy = await readByOf(first)
  idle.push(first)
  return {
    readBy,
    workers,
    articleWords: mostWords(options),
    read: (raw, note, signal) => ask({ id: nextId++, raw }, note, signal),
    readText: (page, note) => ask({ id: nextId++, page }, note),
    async close() {
      queue.length = 0
      const all = [...idle, ...busy.keys()]
      for (const worker of busy.keys()) clearTimeout(timers.get(worker))
      await Promise.all(all.map(end))
    },
  }
}

/** Waits until a worker is ready; returns its `readBy`. */
function readByOf(worker: Worker): Promise<ReadBy> {
  return new Promise((resolve, reject) => {
    worker.ref()
    worker.on('error', reject)
    worker.once('message', (ready: Ready) => {
      worker.off('error', reject)
      if ('readBy' in ready) {
        resolve(ready.readBy)
        return
      }
      worker.terminate().then(() => reject(errorOf(ready.error)), reject)
    })
  })
}

/** Seconds as milliseconds for a timer, which can wait at most 24 days. */
function milliseconds(seconds: number): number {
  return Math.min(seconds * 1_000, 2 ** 31 - 1)
}

function errorOf({ code, message, hint }: ErrorFields): OnrecordError {
  return new OnrecordError(code, message, hint)
}

function workerDied(task: Task, cause: Error): OnrecordError {
  return new OnrecordError(
    'pool/thread-died',
    `Cannot read "${nameOf(task)}": the thread that read it stopped (${cause.message}).`,
    'Read the page alone to see whether it is to blame; the other pages go on.',
    { cause },
  )
}

function outOfTime(task: Task, seconds: number): OnrecordError {
  return new OnrecordError(
    'pool/out-of-time',
    `Cannot read "${nameOf(task)}": it took longer than ${seconds < 10 ? seconds.toPrecision(1) : Math.round(seconds)} seconds, and was given up.`,
    'Give pages more time with --page-seconds (60 if not given), or report it with the page: no page should take so long.',
  )
}

function nameOf(task: Task): string {
  return 'raw' in task ? task.raw.name : task.page.name
}

/** In bytes, or in code units where it is text already. */
function sizeOf(task: Task): number {
  return 'raw' in task ? task.raw.bytes.length : task.page.text.length
}
