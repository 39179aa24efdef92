import { firstIndex } from '../base/binary-search.ts'
import { jsonLine } from '../base/json-line.ts'
import { webAddress } from '../base/web-address.ts'
import { type StatementRow, statementRows } from '../record/statement-rows.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import type { Export } from './export.ts'
import { holderName } from './holder-name.ts'

/**
 * How much text is kept before and after a selection, to distinguish it from the same words elsewhere, in UTF-16 code
 * units.
 */
const CONTEXT = 32

/** A statement as a W3C Web Annotation (Recommendation of 23 February 2017). */
export interface Annotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'describing'
  readonly body: readonly object[]
  readonly target: readonly object[]
}

export const annotations: Export<'found'> = {
  name: 'annotations',
  label: 'Annotations',
  about:
    'W3C Web Annotations (JSON-LD), one for each statement: its exact words, the words around them, and their position in code points',
  mediaType: 'application/ld+json',
  ending: 'jsonld',
  of: 'found',
  async *write(stretches) {
    let before = '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[\n'
    for await (const all of stretches) {
      for (const annotation of all.flatMap(({ article, statements }) => toAnnotations(article, statements))) {
        yield before + jsonLine(annotation).trimEnd()
        before = ',\n'
      }
    }
    yield before === ',\n' ? '\n]}\n' : `${before}]}\n`
  },
}

/**
 * Statements of an article, all by default, as Web Annotations on its text: one target for each piece of the content, or of the cue
 * if there is no content. `source` is the article's text, `scope` its page. As the model requires, positions count code
 * points, not the UTF-16 code units of the record.
 *
 * @example
 * ```ts
 * for (const annotation of toAnnotations(line)) console.log(JSON.stringify(annotation))
 * ```
 */
export function toAnnotations(
  line: RecordLine,
  statements: readonly Statement[] = line.statements,
): Annotation[] {
  const rows = new Map(statementRows(line).map((row) => [row.statement, row]))
  const toCodePoints = codePointCounter(line.text)
  return statements.map((statement) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${iri(line)}:${statement.id}`,
    type: 'Annotation',
    motivation: 'describing',
    body: bodies(rows.get(statement.id)!),
    target: (statement.content.length > 0 ? statement.content : statement.cue).map((span) =>
      target(line, span, toCodePoints),
    ),
  }))
}

function bodies(row: StatementRow): object[] {
  const tags = [
    ...[row.stance, row.mode, row.certainty],
    ...(row.who === null ? [] : [row.who]),
    ...(row.corrections ? ['corrected'] : []),
  ]
  return [
    {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: 'en',
      value: `${holderName(row)}: ${row.stance}`,
    },
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ]
}

function target(line: RecordLine, [start, end]: Span, toCodePoints: (offset: number) => number): object {
  const { text, page } = line
  return {
    type: 'SpecificResource',
    source: { id: iri(line), type: 'Text', format: 'text/plain', language: line.language },
    scope: webAddress(page.url) ?? `urn:sha256:${page.sha256}`,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT), start),
        suffix: text.slice(end, end + CONTEXT),
      },
      { type: 'TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) },
    ],
  }
}

function iri(line: RecordLine): string {
  return `urn:onrecord:${encodeURIComponent(line.id.toWellFormed())}`
}

/**
 * Prepares a function that turns UTF-16 offsets into counts of code points. For texts within the basic plane they are
 * the same.
 */
function codePointCounter(text: string): (offset: number) => number {
  const seconds: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text.codePointAt(at)! > 0xffff) seconds.push(++at)
  }
  return (offset) => offset - firstIndex(seconds.length, (index) => seconds[index]! >= offset)
}
