import { type CsvOptions, csvOf } from './csv.ts'
import type { StatementRow } from './statement-rows.ts'

const COLUMNS: readonly [header: string, value: (row: StatementRow) => string | number | null][] = [
  ['article', (row) => row.article],
  ['statement', (row) => row.statement],
  ['who', (row) => row.who],
  ['role', (row) => row.role],
  ['stance', (row) => row.stance],
  ['words', (row) => row.words],
  ['verbatim', (row) => row.verbatim],
  ['said_from', (row) => row.said?.from ?? null],
  ['said_to', (row) => row.said?.to ?? null],
  ['published', (row) => row.published],
  ['published_basis', (row) => row.publishedBasis],
  ['title', (row) => row.title],
  ['publisher', (row) => row.publisher],
  ['page', (row) => row.page],
  ['url', (row) => row.url],
  ['holder_kind', (row) => row.holderKind],
  ['mode', (row) => row.mode],
  ['polarity', (row) => row.polarity],
  ['certainty', (row) => row.certainty],
  ['cue', (row) => row.cue],
  ['within', (row) => row.within],
  ['start', (row) => row.start],
  ['end', (row) => row.end],
  ['confidence', (row) => row.confidence],
  ['by', (row) => row.by],
  ['corrections', (row) => row.corrections?.join(' ') ?? null],
]

/** Statements as a table for spreadsheets: the head, then stretches of rows as they come. */
export async function* toCsv(
  stretches: AsyncIterable<readonly StatementRow[]>,
  options: CsvOptions = {},
): AsyncGenerator<string> {
  yield csvOf([COLUMNS.map(([header]) => header)], options)
  for await (const rows of stretches) {
    yield csvOf(
      rows.map((row) => COLUMNS.map(([, value]) => value(row))),
      options,
    )
  }
}
