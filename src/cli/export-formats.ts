import { stringify } from 'csv-stringify/sync'
import { type RecordLine, type StatementRow, statementRows, toAnnotations } from '../record.ts'
import { jsonLine } from './printable.ts'

type Format = (articles: AsyncIterable<RecordLine>) => AsyncIterable<string>

/** The formats of `onrecord export`: each turns articles into stretches of text to be written one after another. */
export const formats = { jsonl, csv, annotations } satisfies Record<string, Format>

async function* jsonl(articles: AsyncIterable<RecordLine>): AsyncIterable<string> {
  for await (const article of articles) yield jsonLine(article)
}

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
]

async function* csv(articles: AsyncIterable<RecordLine>): AsyncIterable<string> {
  // A page can hold anything, and spreadsheets run what looks like a formula.
  const options = { escape_formulas: true, record_delimiter: 'windows' } as const
  yield stringify([COLUMNS.map(([header]) => header)], options)
  for await (const article of articles) {
    yield stringify(
      statementRows(article).map((row) => COLUMNS.map(([, value]) => value(row))),
      options,
    )
  }
}

async function* annotations(articles: AsyncIterable<RecordLine>): AsyncIterable<string> {
  let before = '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[\n'
  for await (const article of articles) {
    for (const annotation of toAnnotations(article)) {
      yield before + jsonLine(annotation).trimEnd()
      before = ',\n'
    }
  }
  yield before === ',\n' ? '\n]}\n' : `${before}]}\n`
}
