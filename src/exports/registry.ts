import { annotations } from './annotations.ts'
import { bibtex } from './bibtex.ts'
import { corrections } from './corrections.ts'
import { cslJson } from './csl-json.ts'
import { datasette } from './datasette.ts'
import { eventCsv } from './event-csv.ts'
import type { Export, ExportRows } from './export.ts'
import { followthemoney } from './followthemoney.ts'
import { geojson } from './geojson.ts'
import { gexf } from './gexf.ts'
import { jsonl } from './jsonl.ts'
import { eventParquet, statementParquet } from './parquet.ts'
import { plover } from './plover.ts'
import { ris } from './ris.ts'
import { rss } from './rss.ts'
import { schemaOrg } from './schema-org.ts'
import { sourceCsv } from './source-csv.ts'
import { statementCsv } from './statement-csv.ts'
import { xlsx } from './xlsx.ts'

/** An export of any kind of rows; `of` gives the kind. */
export type AnyExport = { readonly [Of in keyof ExportRows]: Export<Of> }[keyof ExportRows]

/**
 * Every format in which a record can be exported. The command line, the HTTP API with its document, and the menu of the
 * web pages use this list: a new format is a file here and a line there. A library that an export needs is loaded when it
 * writes.
 */
export const EXPORTS: readonly AnyExport[] = [
  jsonl,
  statementCsv,
  eventCsv,
  sourceCsv,
  xlsx,
  statementParquet,
  eventParquet,
  annotations,
  plover,
  followthemoney,
  schemaOrg,
  geojson,
  gexf,
  ris,
  bibtex,
  cslJson,
  rss,
  datasette,
  corrections,
]

/**
 * The export with this name; `undefined` if there is none.
 *
 * @example
 * ```ts
 * findExport('csv')?.mediaType // 'text/csv'
 * findExport('abacus') // undefined
 * ```
 */
export function findExport(name: string): AnyExport | undefined {
  return EXPORTS.find((one) => one.name === name)
}
