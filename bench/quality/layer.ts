import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Reader } from '../../src/run/reader.ts'
import type { Page } from '../../src/types/page.ts'

/** How one layer's predictions are made from a data file. The labels in the file are never read, except with `given`. */
export interface Layer {
  readonly name: string
  /** Yields what the layer's scorer reads, one object a line. */
  predict(path: string, options: PredictOptions): AsyncIterable<object>
}

export interface PredictOptions {
  /** Take spans (not labels) from the file, where the scorer's setting grants them. */
  readonly given: boolean
  readonly reader: () => Promise<Reader>
}

/** The documents of a JSON Lines file, plain or gzipped. */
export function readDocuments<T>(path: string): T[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)
}

/** A ready article as the JSON Lines reader would make it: text kept to the letter, nothing split. */
export function readyPage(document: {
  id: string
  text: string
  title?: string
  date?: string | null
  publisher?: string
}): Page {
  const { id, text, title, date, publisher } = document
  return {
    name: id,
    url: null,
    sha256: '0'.repeat(64),
    format: 'article',
    text,
    blocks: [],
    metadata: {
      title: title ?? null,
      authors: [],
      publisher: publisher ?? null,
      published: date ? { value: date, source: 'json:date', evidence: [] } : null,
    },
    language: 'en',
    id,
  }
}
