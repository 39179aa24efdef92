import { OnrecordError } from '../base/errors.ts'
import { formatQuestion, parseQuestion, type Question } from '../record/question.ts'
import type { RecordStore } from '../record/record.ts'
import { statementRows } from '../record/statement-rows.ts'
import type { RecordLine } from '../types/line.ts'
import type { ExportRows } from './export.ts'

/** Options for which rows of a record are exported. */
export interface RowsOptions {
  /** Only rows that fit it. Default: all rows of the record, in the order of reading. */
  readonly question?: Question | null
  /** Whether to include older versions of changed pages, if there is no question. Default `false`. */
  readonly superseded?: boolean
}

type Rows<Of extends keyof ExportRows> = AsyncGenerator<readonly ExportRows[Of][]>

/** For each kind, a function that reads its rows from a record. */
export const ROWS: {
  readonly [Of in keyof ExportRows]: (store: RecordStore, options: RowsOptions) => Rows<Of>
} = {
  async *articles(store, { question, superseded = false }) {
    const all = question && formatQuestion(question) !== '' ? fitting(store, question) : null
    for await (const article of all ?? store.articles({ superseded })) yield [article]
  },

  async *statements(store, { question, superseded = false }) {
    if (question) yield* store.everyStatement(question)
    else for await (const article of store.articles({ superseded })) yield statementRows(article)
  },

  async *sources(store, { question }) {
    const { sources } = await store.sources(question ?? parseQuestion(''), {
      limit: Number.POSITIVE_INFINITY,
    })
    yield sources
  },

  async *corrections(store, { question }) {
    if (question) {
      throw new OnrecordError(
        'exports/no-question',
        'Corrections are given whole: no query chooses among them.',
        'Leave the query away, or choose another format.',
      )
    }
    for await (const example of store.examples()) yield [example]
  },
}

/** Articles with a statement that fits, the latest published first. */
async function* fitting(store: RecordStore, question: Question): AsyncGenerator<RecordLine> {
  const seen = new Set<string>()
  let after: string | null = null
  do {
    const page = await store.heads(question, { limit: 500, after })
    for (const { id } of page.items) {
      if (seen.has(id)) continue
      seen.add(id)
      for (const article of await store.find(id)) if (article.id === id) yield article
    }
    after = page.next
  } while (after !== null)
}
