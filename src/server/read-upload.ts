import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { OnrecordError } from '../base/errors.ts'
import type { Found, PageRead, Reader } from '../index.ts'
import { articleHead, type RecordStore } from '../record.ts'
import type { ReadStep } from './api.ts'
import { errorAnswer } from './errors.ts'

/** A file as it was sent. */
interface Sent {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Uploads that may wait for those before them. */
const WAITING = 4
const LONGEST_NAME = 300

/** Reads what is sent into the record, one upload after another, and tells how it goes as JSON Lines. */
export function readUpload(
  store: RecordStore,
  makeReader: () => Promise<Reader>,
  largestBody: number,
): [MiddlewareHandler, (c: Context) => Promise<Response>] {
  const limit = bodyLimit({
    maxSize: largestBody,
    onError: () => {
      throw new OnrecordError(
        'server/too-large',
        `More than ${Math.round(largestBody / 1024 / 1024)} MB were sent at once.`,
        'Send fewer files at once, or read them with: onrecord read PATH --into FILE',
      )
    },
  })
  const turns = queue()
  return [
    limit,
    async (c) => {
      const turn = turns()
      try {
        const files = await readBody(c)
        await turn.begins
        const steps = readFiles(store, makeReader, files, c.req.raw.signal)
        return new Response(jsonLines(steps, turn.end), {
          headers: { 'Content-Type': 'application/jsonl; charset=utf-8' },
        })
      } catch (error) {
        turn.end()
        throw error
      }
    },
  ]
}

/** Lets one after another go on; throws where too many wait already. */
function queue(): () => { readonly begins: Promise<void>; readonly end: () => void } {
  let waiting = 0
  let last = Promise.resolve()
  return () => {
    if (waiting >= WAITING) {
      throw new OnrecordError('server/busy', 'Others are being read.', 'Send it again in a while.')
    }
    waiting++
    const begins = last
    const { promise, resolve } = Promise.withResolvers<void>()
    last = begins.then(() => promise)
    let isOver = false
    return {
      begins,
      end() {
        if (!isOver) waiting--
        isOver = true
        resolve()
      },
    }
  }
}

async function readBody(c: Context): Promise<Sent[]> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (type === 'application/json') return [await readJson(c)]
  if (type === 'multipart/form-data') return readForm(c)
  throw new OnrecordError(
    'server/wrong-type',
    'Pages come as files of a form, or as JSON.',
    'Send multipart/form-data with fields named "file", or application/json like {"name": "…", "text": "…"}.',
  )
}

async function readJson(c: Context): Promise<Sent> {
  const body: unknown = await c.req.json().catch(() => null)
  const { text, name = 'pasted text' } = (body ?? {}) as { text?: unknown; name?: unknown }
  if (typeof text !== 'string' || text.trim() === '' || typeof name !== 'string') {
    throw badBody('The JSON holds no text.', 'Send an object like {"name": "…", "text": "…"}.')
  }
  return { name: labelOf(name), bytes: new TextEncoder().encode(text) }
}

async function readForm(c: Context): Promise<Sent[]> {
  const form = await c.req.formData().catch(() => null)
  const files = form?.getAll('file').filter((value) => typeof value !== 'string') ?? []
  if (files.length === 0) throw badBody('The form holds no files.', 'Send files in fields named "file".')
  return Promise.all(
    files.map(async (file) => ({
      name: labelOf(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

function badBody(message: string, hint: string): OnrecordError {
  return new OnrecordError('server/bad-body', message, hint)
}

/** A name is only ever shown, never opened. */
function labelOf(name: string): string {
  return name.trim().slice(0, LONGEST_NAME) || 'file without a name'
}

async function* readFiles(
  store: RecordStore,
  makeReader: () => Promise<Reader>,
  files: readonly Sent[],
  signal: AbortSignal,
): AsyncGenerator<ReadStep> {
  // The stages take a while to load: they are, when there is something to read.
  const { pagesOfBytes, readPages } = await import('../index.ts')
  let read = 0
  let failed = 0
  let name = files[0]!.name
  try {
    for (const [done, file] of files.entries()) {
      name = file.name
      yield { step: 'reading', name, done, of: files.length }
      // Sent pages stand nowhere but in themselves: another file of the same name is no new version of this one.
      const locate = ({ sha256 }: { sha256: string }): string => `sent:${sha256}`
      for await (const page of readPages(pagesOf(file, pagesOfBytes), {
        store,
        reader: makeReader,
        signal,
        locate,
      })) {
        if ('error' in page) failed++
        else read++
        yield stepOf(page)
      }
      if (signal.aborted) return
    }
  } catch (error) {
    failed++
    yield { step: 'failed', name, ...errorAnswer(error) }
  }
  yield { step: 'done', read, failed }
}

function* pagesOf(
  { name, bytes }: Sent,
  pagesOfBytes: (name: string, bytes: Uint8Array) => Iterable<Found>,
): Generator<Found> {
  if (bytes.length > 0) yield* pagesOfBytes(name, bytes)
  else {
    const error = new OnrecordError(
      'sources/empty',
      `Cannot read "${name}": it is empty.`,
      'Send a file with text in it.',
    )
    yield { name, error }
  }
}

function stepOf(page: PageRead): ReadStep {
  if ('error' in page) return { step: 'failed', name: page.name, ...errorAnswer(page.error) }
  return {
    step: 'read',
    name: page.page.name,
    articles: page.articles.map(articleHead),
    notes: page.notes,
    known: page.isKnown,
  }
}

/** The steps as they come; `end` is called after the last, and when nobody listens any more. */
function jsonLines(steps: AsyncGenerator<ReadStep>, end: () => void): ReadableStream {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await steps.next()
      if (!done) {
        controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
        return
      }
      end()
      controller.close()
    },
    async cancel() {
      await steps.return(undefined)
      end()
    },
  })
}
