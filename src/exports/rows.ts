import { OnrecordError } from '../base/errors.ts'
import { parseQuestion } from '../record/question.ts'
import type { RecordStore } from '../record/record.ts'
import { eventRows } from './event-row.ts'
import type { ExportRows } from './export.ts'
import { findFound, rowsOf, type Selection } from './found.ts'

type Rows<Of extends keyof ExportRows> = AsyncGenerator<readonly ExportRows[Of][]>

/** For each kind, a function that reads its rows from a record. */
export const ROWS: {
  readonly [Of in keyof ExportRows]: (store: RecordStore, selection: Selection) => Rows<Of>
} = {
  async *articles(store, selection) {
    for await (const { article } of findFound(store, selection)) yield [article]
  },

  async *found(store, selection) {
    for await (const found of findFound(store, selection)) yield [found]
  },

  async *statements(store, selection) {
    const { question, article, thread, event } = selection
    if (question && !article && !thread && !event) yield* store.everyStatement(question)
    else for await (const found of findFound(store, selection)) yield rowsOf(found)
  },

  async *events(store, selection) {
    for await (const { article, events } of findFound(store, selection)) yield eventRows(article, events)
  },

  async *sources(store, { question, article, thread, event }) {
    if (article || thread || event) {
      throw new OnrecordError(
        'exports/sources-of-one',
        'Sources are counted over what a question finds, not over one article, thread or event.',
        'Give a query instead, or choose another format.',
      )
    }
    const { sources } = await store.sources(question ?? parseQuestion(''), {
      limit: Number.POSITIVE_INFINITY,
    })
    yield sources
  },

  async *corrections(store, selection) {
    refuseSelection(selection, 'Corrections are given whole')
    for await (const example of store.examples()) yield [example]
  },

  async *file(_store, selection) {
    refuseSelection(selection, 'This describes the record as a whole')
    yield []
  },
}

function refuseSelection({ question, article, thread, event }: Selection, what: string): void {
  if (!(question || article || thread || event)) return
  throw new OnrecordError(
    'exports/no-question',
    `${what}: no query chooses among them.`,
    'Leave the query away, or choose another format.',
  )
}
