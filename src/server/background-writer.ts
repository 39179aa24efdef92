import { Worker } from 'node:worker_threads'
import { OnrecordError } from '../base/errors.ts'
import type { RecordStore } from '../record.ts'

/** A call of the record for the worker thread, such as `add`, with its arguments. */
export interface WriteTask {
  readonly id: number
  readonly call: 'revisit' | 'add' | 'replace' | 'preview' | 'correct'
  readonly given: readonly unknown[]
}

/** The result of the call. */
export type WriteAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { code: string; message: string; hint: string } }
  | { readonly id: number; readonly unexpected: string }

/** A record that a worker thread writes to. */
export interface BackgroundWriter {
  readonly store: RecordStore
  /** Waits until everything is written, then closes. */
  close(): Promise<void>
}

const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './writer-thread.ts' : './writer-thread.js',
  import.meta.url,
)

/**
 * The same record, but pages and corrections are put into it by a worker thread with a connection of its own: a page of
 * thousands of statements takes seconds to write, as does waiting until another program lets go of the record, and other
 * requests are answered meanwhile.
 */
export function backgroundWriter(store: RecordStore, path: string): BackgroundWriter {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  // Opened at once, so that both connections are to the same file.
  let worker: Worker | undefined = start()
  let nextId = 0

  function start(): Worker {
    const started = new Worker(THREAD, { workerData: path })
    started.on('message', (answer: WriteAnswer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) started.unref()
      if ('value' in answer) asked?.resolve(answer.value)
      else asked?.reject('error' in answer ? errorOf(answer.error) : new Error(answer.unexpected))
    })
    started.unref()
    started.on('error', (cause) => {
      worker = undefined
      for (const asked of waiting.values()) asked.reject(cause)
      waiting.clear()
    })
    return started
  }

  function ask(call: WriteTask['call'], given: readonly unknown[]): Promise<unknown> {
    worker ??= start()
    worker.ref()
    const asked = Promise.withResolvers<unknown>()
    const id = nextId++
    waiting.set(id, asked)
    worker.postMessage({ id, call, given } satisfies WriteTask)
    return asked.promise
  }

  return {
    store: {
      ...store,
      revisit: (...given) => ask('revisit', given.map(bare)) as Promise<boolean>,
      add: (...given) => ask('add', given.map(bare)) as Promise<void>,
      replace: (...given) => ask('replace', given.map(bare)) as Promise<void>,
      preview: (...given) => ask('preview', given) as ReturnType<RecordStore['preview']>,
      correct: (...given) => ask('correct', given) as ReturnType<RecordStore['correct']>,
    },
    async close() {
      const ending = worker
      if (!ending) return
      await new Promise<void>((resolve) => {
        ending.ref()
        ending.once('exit', () => resolve())
        ending.postMessage('close')
      })
    },
  }
}

/** A page without its bytes, which the record does not keep. */
function bare(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('bytes' in given)) return given
  const { bytes: _, ...rest } = given
  return rest
}

function errorOf({ code, message, hint }: { code: string; message: string; hint: string }): OnrecordError {
  return new OnrecordError(code, message, hint)
}
