import {
  type CsvOptions,
  type Example,
  type RecordLine,
  type StatementRow,
  statementRows,
  toAnnotations,
  toCsv,
} from '../record.ts'
import { jsonLine } from './printable.ts'

type Format = (articles: AsyncIterable<RecordLine>, options: CsvOptions) => AsyncIterable<string>

/** The formats of `onrecord export`: each turns articles into stretches of text to be written one after another. */
export const formats = { jsonl, csv, annotations } satisfies Record<string, Format>

async function* jsonl(articles: AsyncIterable<RecordLine>): AsyncIterable<string> {
  for await (const article of articles) yield jsonLine(article)
}

/** What corrections teach, one a line. */
export async function* examples(all: AsyncIterable<Example>): AsyncIterable<string> {
  for await (const example of all) yield jsonLine(example)
}

async function* csv(articles: AsyncIterable<RecordLine>, options: CsvOptions): AsyncIterable<string> {
  async function* rows(): AsyncIterable<readonly StatementRow[]> {
    for await (const article of articles) yield statementRows(article)
  }
  yield* toCsv(rows(), options)
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
