import { annotations } from './annotations.ts'
import { corrections } from './corrections.ts'
import type { Export, ExportRows } from './export.ts'
import { jsonl } from './jsonl.ts'
import { sourceCsv } from './source-csv.ts'
import { statementCsv } from './statement-csv.ts'

/** An export of any kind of rows; `of` gives the kind. */
export type AnyExport = { readonly [Of in keyof ExportRows]: Export<Of> }[keyof ExportRows]

/**
 * Every format in which a record can be exported. The command line, the HTTP API with its document, and the links of
 * the web pages use this list: a new format is a file here and a line there.
 */
export const EXPORTS: readonly AnyExport[] = [jsonl, statementCsv, sourceCsv, annotations, corrections]

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
