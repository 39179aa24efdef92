import type { Context } from 'hono'
import type { ReadStep } from '../api/answers.ts'
import { OnrecordError } from '../base/errors.ts'
import type { Found, PageRead, Reader } from '../reading.ts'
import { articleHead, type RecordStore } from '../record.ts'
import type { Note } from '../types/note.ts'
import type { RawPage } from '../types/page.ts'
import { badBody } from './bad-body.ts'
import { errorAnswer } from './errors.ts'
import { filesOfForm } from './form-body.ts'
import { jsonObject, refusePacked, textField } from './json-body.ts'
import { bodyReceiver, busy } from './receive-body.ts'

/** A file as it was sent, perhaps with the address of the page in it; or an address alone, which is fetched. */
export interface Sent {
  readonly name: string
  readonly bytes: Uint8Array | null
  readonly url?: string
}

/** Most uploads that are read in turn. */
const MOST_UPLOADS = 16
const LONGEST_NAME = 300

/**
 * Reads uploaded pages into the record and reports progress as JSON Lines. Bodies are received in parallel. The pages
 * of several uploads are read in turn, one page of each, so that a long, slow or abandoned upload delays no other.
 */
export function readUpload(
  store: RecordStore,
  makeReader: () => Promise<Reader>,
  largestBody: number,
): (c: Context) => Promise<Response> {
  const receiver = bodyReceiver(largestBody)
  let uploads = 0
  return async (c) => {
    refusePacked(c)
    const type = checkType(c)
    try {
      const files = await filesOf(await receiver.receive(c), type)
      if (uploads >= MOST_UPLOADS) throw busy()
      uploads++
      const end = (): void => {
        uploads--
        receiver.release(c)
      }
      const gone = new AbortController()
      const steps = readFiles(store, makeReader, files, AbortSignal.any([gone.signal, c.req.raw.signal]))
      return new Response(jsonLines(steps, gone, end), {
        headers: { 'Content-Type': 'application/jsonl; charset=utf-8' },
      })
    } catch (error) {
      receiver.release(c)
      throw error
    }
  }
}

/** The content type of a request, checked to be one in which pages can be sent. */
function checkType(c: Context): string {
  const type = c.req.header('content-type') ?? ''
  if (/^(?:application\/json|multipart\/form-data)\s*(?:;|$)/i.test(type.trim())) return type
  throw new OnrecordError(
    'server/wrong-type',
    'Pages come as files of a form, or as JSON.',
    'Send multipart/form-data with fields named "file", or application/json like {"name": "…", "text": "…"}.',
  )
}

async function filesOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<Sent[]> {
  if (/json/i.test(type)) return [readJson(body)]
  const files = await filesOfForm(body, type)
  return Promise.all(
    files.map(async (file) => ({
      name: labelOf(file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

const SHAPE = {
  known: ['name', 'text', 'url'],
  hint: 'Send an object like {"name": "…", "text": "…"}, or {"url": "https://…"} for a page to fetch.',
}

function readJson(sent: Uint8Array): Sent {
  return sentOf(jsonObject(sent, SHAPE))
}

/** The page of an object like `{"name": "…", "text": "…"}` or `{"url": "https://…"}`. Throws `server/bad-body`. */
export function sentOf(body: Readonly<Record<string, unknown>>): Sent {
  const url = body.url === undefined ? undefined : addressField(textField(body, 'url', SHAPE.hint))
  if (url !== undefined && body.text === undefined) return { name: labelOf(url), bytes: null, url }
  const text = textField(body, 'text', SHAPE.hint)
  if (text.trim() === '') throw badBody('"text" is empty.', SHAPE.hint)
  const name = body.name === undefined ? (url ?? 'pasted text') : textField(body, 'name', SHAPE.hint)
  const bytes = new TextEncoder().encode(text)
  return { name: labelOf(name), bytes, ...(url === undefined ? {} : { url }) }
}

function addressField(address: string): string {
  if (/^https?:\/\/[^\s]{1,4000}$/i.test(address.trim())) return address.trim()
  throw badBody('"url" is no address that begins with http:// or https://.', SHAPE.hint)
}

/** The name of a file; it is only shown, never opened. */
function labelOf(name: string): string {
  return name.trim().slice(0, LONGEST_NAME) || 'file without a name'
}

/** Reads files into the record, one after the other, and tells how it goes. */
export async function* readFiles(
  store: RecordStore,
  makeReader: () => Promise<Reader>,
  files: readonly Sent[],
  signal: AbortSignal,
): AsyncGenerator<ReadStep> {
  const { findPages, pagesOfBytes, readPages, sharedIdsText, tooLongNotes, unknownFieldsText } = await import(
    '../reading.ts'
  )
  let read = 0
  let failed = 0
  let skipped = 0
  let name = files[0]!.name
  // If the client has gone, the present page is given up, too.
  const reader = async (): Promise<Reader> => {
    const made = await makeReader()
    return { ...made, read: (page, note) => made.read(page, note, signal) }
  }
  try {
    for (const [done, file] of files.entries()) {
      name = file.name
      yield { step: 'reading', name, done, of: files.length }
      // A page without an address has no location: another file of the same name is not a new version of this one.
      const told = new Set<string>()
      const moreNotes = (page: PageRead): Note[] => {
        if (!('page' in page)) return []
        const fields = page.unknownFields.filter((field) => !told.has(field))
        for (const field of fields) told.add(field)
        return [
          ...page.articles.flatMap(tooLongNotes),
          ...noteOf('pages/unknown-fields', fields, unknownFieldsText),
          ...noteOf('record/shared-id', page.sharedId === null ? [] : [page.sharedId], sharedIdsText),
        ]
      }
      const locate = ({ sha256, url }: RawPage): string => url ?? `sent:${sha256}`
      for await (const page of readPages(pagesOf(file, { findPages, pagesOfBytes, signal }), {
        store,
        reader,
        signal,
        locate,
      })) {
        if ('error' in page) failed++
        else if ('skipped' in page) skipped++
        else read++
        yield stepOf(page, moreNotes(page))
      }
      if (signal.aborted) return
    }
  } catch (error) {
    failed++
    yield { step: 'failed', name, ...errorAnswer(error) }
  }
  yield { step: 'done', read, failed, skipped }
}

interface Ways extends Pick<typeof import('../reading.ts'), 'findPages' | 'pagesOfBytes'> {
  readonly signal: AbortSignal
}

async function* pagesOf({ name, bytes, url }: Sent, ways: Ways): AsyncGenerator<Found> {
  if (bytes === null) yield* ways.findPages([url!], { signal: ways.signal })
  else if (bytes.length > 0 && url !== undefined) yield* ways.pagesOfBytes(name, bytes, { format: null, url })
  else if (bytes.length > 0) yield* ways.pagesOfBytes(name, bytes)
  else {
    const error = new OnrecordError(
      'sources/empty',
      `Cannot read "${name}": it is empty.`,
      'Send a file with text in it.',
    )
    yield { name, error }
  }
}

/** A note on these words; none if there are no words. */
function noteOf(
  code: string,
  words: readonly string[],
  textOf: (words: readonly string[]) => string,
): Note[] {
  return words.length === 0 ? [] : [{ code, start: 0, end: 0, message: textOf(words) }]
}

/** The step of the page that was read, with more notes on it. */
function stepOf(page: PageRead, more: readonly Note[]): ReadStep {
  if ('error' in page) return { step: 'failed', name: page.name, ...errorAnswer(page.error) }
  if ('skipped' in page) return { step: 'skipped', name: page.name, kind: page.skipped }
  return {
    step: 'read',
    name: page.page.name,
    articles: page.articles.map(articleHead),
    notes: [...page.notes, ...more],
    known: page.isKnown,
  }
}

/**
 * Sends the steps as they come. A slow client does not stop the reading; if the client has gone, the reading is given
 * up. `end` is called once, after the last step.
 */
function jsonLines(steps: AsyncGenerator<ReadStep>, gone: AbortController, end: () => void): ReadableStream {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async start(controller) {
      try {
        for await (const step of steps) {
          if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(step)}\n`))
        }
        if (!gone.signal.aborted) controller.close()
      } finally {
        end()
      }
    },
    cancel: () => gone.abort(),
  })
}
