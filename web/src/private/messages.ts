import type { RecordLine } from '../../../src/record.ts'
import type { Trouble } from '../api/client.ts'

export type TaggerName = 'neural' | 'light'

/** What the page tells the worker. */
export type ToWorker =
  | { readonly ask: 'load'; readonly tagger: TaggerName; readonly folder: string }
  | { readonly ask: 'read'; readonly name: string; readonly bytes: Uint8Array }

/** What the worker tells the page. */
export type FromWorker =
  | { readonly tell: 'loading'; readonly what: string }
  | { readonly tell: 'ready'; readonly tagger: TaggerName }
  | {
      readonly tell: 'read'
      readonly name: string
      readonly lines: readonly RecordLine[]
      readonly seconds: number
    }
  | { readonly tell: 'failed'; readonly name: string | null; readonly trouble: Trouble }
