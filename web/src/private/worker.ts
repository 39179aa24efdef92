import { OnrecordError } from '../../../src/base/errors.ts'
import { noteTaker } from '../../../src/base/notes.ts'
import { createReader, type Reader } from '../../../src/run/reader.ts'
import { toLine } from '../../../src/types/line.ts'
import type { Note } from '../../../src/types/note.ts'
import { closeNetwork } from './close-network.ts'
import { digest } from './digest.ts'
import { loadResources } from './load-resources.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { asTrouble } from './trouble.ts'

// Reads pages in a thread of its own, so that the tab stays responsive.

let reader: Reader | null = null
/** One page after the other, in the order they came. */
let queue = Promise.resolve()

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  queue = queue.then(() => (data.ask === 'load' ? load(data) : read(data)))
})

async function load({ tagger, folder }: ToWorker & { ask: 'load' }): Promise<void> {
  try {
    const loaded = await loadResources(tagger, folder, (what) => tell({ tell: 'loading', what }))
    reader = createReader(loaded)
    closeNetwork(self)
    tell({ tell: 'ready', tagger: loaded.tagger.name === 'neural' ? 'neural' : 'light' })
  } catch (cause) {
    tell({ tell: 'failed', name: null, trouble: asTrouble(cause) })
  }
}

async function read({ name, bytes }: ToWorker & { ask: 'read' }): Promise<void> {
  try {
    if (!reader) throw new Error('Nothing is loaded yet.')
    const started = performance.now()
    const { notes, note } = noteTaker()
    const page = { name, url: null, sha256: await digest(bytes), bytes, format: null }
    const articles = await reader.read(page, note)
    if (articles.length === 0) throw noArticle(name, notes)
    const seconds = (performance.now() - started) / 1000
    tell({ tell: 'read', name, lines: articles.map(toLine), seconds })
  } catch (cause) {
    tell({ tell: 'failed', name, trouble: asTrouble(cause) })
  }
}

function noArticle(name: string, notes: readonly Note[]): OnrecordError {
  const why = notes.map(({ message }) => message).join('; ')
  return new OnrecordError(
    'private/no-article',
    `No article was found in "${name}"${why && `: ${why}`}.`,
    'If it tells a story, paste that.',
  )
}

function tell(message: FromWorker): void {
  self.postMessage(message)
}
