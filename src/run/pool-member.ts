import { Worker } from 'node:worker_threads'
import { OnrecordError } from '../base/errors.ts'
import type { Article } from '../types/article.ts'
import type { TakeNote } from '../types/note.ts'
import type { ReadBy } from '../types/read-by.ts'
import { nativeCalls, noMoreNativeCalls } from './native-calls.ts'
import type { Answer, ErrorFields, Ready, Task, WorkerOptions } from './pool-messages.ts'
import { secondsFor } from './reading-limits.ts'

/** A page for a worker, and whoever waits for its articles. */
export interface Waiting {
  readonly task: Task
  /** Receives the notes on the page that belong to none of its articles. */
  readonly note: TakeNote
  readonly resolve: (articles: Article[]) => void
  readonly reject: (error: unknown) => void
}

/** A worker thread that reads one page at a time. */
export interface Member {
  /** Resolves when it is ready to read; rejects if it cannot be. */
  readonly readBy: Promise<ReadBy>
  /** The page that it is reading. */
  readonly waiting: Waiting | null
  /** Gives it a page; its time runs from when the worker is ready. */
  take(waiting: Waiting): void
  /** Lets the process end although the worker waits for a page. */
  rest(): void
  /** Ends the worker, and rejects the page that it is reading. */
  drop(why: (task: Task) => unknown): void
  /** Ends the worker, whose page stays without an answer. */
  end(): Promise<void>
}

/** What a member tells its pool. */
export interface Calls {
  /** It has answered, and takes the next page. */
  free(member: Member): void
  /** It is ended, and a new one must take its place. */
  gone(member: Member): void
}

/** Memory for young objects, in MB: V8's default takes a hundred MB more for each worker and is no faster. */
const LIMITS = { maxYoungGenerationSizeMb: 16 }

/** Starts a worker. `options`: what it loads, and when it gives a page up. */
export function startMember(script: URL, options: WorkerOptions, tell: Calls): Member {
  const calls = nativeCalls()
  const worker = new Worker(script, { workerData: { ...options, calls }, resourceLimits: LIMITS })
  const { promise: readBy, ...loading } = Promise.withResolvers<ReadBy>()
  let waiting: Waiting | null = null
  let isReady = false
  let timer: NodeJS.Timeout | undefined

  const startTimer = ({ task }: Waiting): void => {
    const seconds = secondsFor(sizeOf(task), options)
    timer = setTimeout(() => member.drop(() => outOfTime(task, seconds)), milliseconds(seconds))
  }
  /** Takes from the worker the page that it is reading. */
  const release = (): Waiting | null => {
    const held = waiting
    waiting = null
    clearTimeout(timer)
    return held
  }
  const onReady = (message: Ready): void => {
    isReady = true
    if ('readBy' in message) loading.resolve(message.readBy)
    else loading.reject(errorOf(message.error))
    if (waiting) startTimer(waiting)
  }
  const onAnswer = (message: Answer): void => {
    const held = release()
    // The page was given up, but the worker answered before it ended.
    if (!held) return
    if ('articles' in message) {
      for (const { code, start, end, message: text } of message.notes) held.note(code, start, end, text)
      held.resolve(message.articles)
    } else held.reject(errorOf(message.error))
    tell.free(member)
  }
  const member: Member = {
    readBy,
    get waiting() {
      return waiting
    },
    take(next) {
      waiting = next
      worker.ref()
      worker.postMessage(next.task)
      if (isReady) startTimer(next)
    },
    rest: () => worker.unref(),
    drop(why) {
      const held = release()
      void member.end()
      held?.reject(why(held.task))
      tell.gone(member)
    },
    async end() {
      clearTimeout(timer)
      await noMoreNativeCalls(calls)
      await worker.terminate()
    },
  }
  // Who takes a page to the worker is told of the error, too.
  readBy.catch(() => {})
  worker.on('message', (message: Answer | Ready) => ('id' in message ? onAnswer(message) : onReady(message)))
  worker.on('error', (cause) => {
    loading.reject(cause)
    member.drop((task) => workerDied(task, cause))
  })
  return member
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
