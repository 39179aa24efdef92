import { useEffect, useRef, useState } from 'preact/hooks'
import type { RecordLine } from '../../../src/record.ts'
import type { Trouble } from '../api/client.ts'
import { closePage } from './close-page.ts'
import type { FromWorker, TaggerName, ToWorker } from './messages.ts'

export interface PrivateArticle {
  readonly name: string
  readonly line: RecordLine
}

export interface Reading {
  /** What is being loaded; `null` when all is there. */
  readonly loading: string | null
  /** What reads, once it is loaded. */
  readonly tagger: TaggerName | null
  /** Pages still to be read. */
  readonly waiting: number
  readonly seconds: number | null
  readonly articles: readonly PrivateArticle[]
  readonly troubles: readonly { readonly name: string | null; readonly trouble: Trouble }[]
  read(name: string, bytes: Uint8Array): void
}

type State = Omit<Reading, 'read'>

const START: State = {
  loading: 'the reader',
  tagger: null,
  waiting: 0,
  seconds: null,
  articles: [],
  troubles: [],
}

/** Starts the worker, has it load what it needs, and hands it pages. Nothing is kept when the page is closed. */
export function useReading(): Reading {
  const [state, setState] = useState<State>(START)
  const worker = useRef<Worker | null>(null)
  const tell = (message: ToWorker) => worker.current?.postMessage(message)
  useEffect(() => {
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'onrecord' })
    worker.current = made
    let wanted: TaggerName = 'neural'
    const load = () => tell({ ask: 'load', tagger: wanted, folder: new URL('files/', document.baseURI).href })
    made.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.tell === 'failed' && data.name === null && wanted === 'neural') {
        // Without the model, or where WebAssembly is not allowed, the rules read by themselves.
        wanted = 'light'
        load()
        return
      }
      if (data.tell === 'ready') closePage()
      setState((before) => after(before, data))
    })
    made.addEventListener('error', (event) => {
      const trouble = {
        code: 'private/failed',
        message: event.message || 'The reader cannot start.',
        hint: 'Use a newer browser, or the command line.',
      }
      setState((before) => ({
        ...before,
        loading: null,
        troubles: [...before.troubles, { name: null, trouble }],
      }))
    })
    load()
    return () => made.terminate()
  }, [])
  return {
    ...state,
    read: (name, bytes) => {
      setState((before) => ({ ...before, waiting: before.waiting + 1 }))
      tell({ ask: 'read', name, bytes })
    },
  }
}

function after(before: State, message: FromWorker): State {
  switch (message.tell) {
    case 'loading':
      return { ...before, loading: message.what }
    case 'ready':
      return { ...before, loading: null, tagger: message.tagger }
    case 'read': {
      const articles = message.lines.map((line) => ({ name: message.name, line }))
      return {
        ...before,
        waiting: before.waiting - 1,
        seconds: message.seconds,
        articles: [...before.articles, ...articles],
      }
    }
    case 'failed':
      return {
        ...before,
        loading: null,
        waiting: message.name === null ? before.waiting : before.waiting - 1,
        troubles: [...before.troubles, message],
      }
  }
}
