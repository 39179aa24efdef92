import type { Article } from '../types/article.ts'
import type { TakeNote } from '../types/note.ts'
import { silenceNativeRuntime } from './native-runtime.ts'
import { type Member, startMember, type Waiting } from './pool-member.ts'
import type { Task, WorkerOptions } from './pool-messages.ts'
import type { Reader } from './reader.ts'
import { mostWords } from './reading-limits.ts'

/** What the workers load, and when they give a page up. */
export interface PoolOptions extends WorkerOptions {
  /** The script that a worker runs, in place of the one that reads. For tests. */
  readonly script?: URL
}

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
 * for await (const read of pages) if ('articles' in read) console.log(read.articles.length)
 * await reader.close()
 * ```
 */
export async function createReaderPool(workers: number, options: PoolOptions = {}): Promise<Reader> {
  const { script = SCRIPT, ...workerOptions } = options
  const queue: Waiting[] = []
  const idle: Member[] = []
  const busy = new Set<Member>()
  let nextId = 0
  silenceNativeRuntime()

  const start = (): Member =>
    startMember(script, workerOptions, {
      free(member) {
        busy.delete(member)
        idle.push(member)
        dispatch()
      },
      gone(member) {
        busy.delete(member)
        if (idle.includes(member)) idle.splice(idle.indexOf(member), 1)
        dispatch()
      },
    })

  function dispatch(): void {
    while (queue.length > 0 && (idle.length > 0 || busy.size < workers)) {
      const member = idle.pop() ?? start()
      busy.add(member)
      member.take(queue.shift()!)
    }
    for (const member of idle) member.rest()
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
    for (const member of busy) if (member.waiting === waiting) member.drop(() => reason)
  }

  const first = start()
  const readBy = await first.readBy.catch(async (cause) => {
    await first.end()
    throw cause
  })
  idle.push(first)
  return {
    readBy,
    workers,
    articleWords: mostWords(options),
    read: (raw, note, signal) => ask({ id: nextId++, raw }, note, signal),
    readText: (page, note) => ask({ id: nextId++, page }, note),
    async close() {
      queue.length = 0
      await Promise.all([...idle, ...busy].map((member) => member.end()))
    },
  }
}
