import type { Example } from '../record/corrector.ts'
import type { AuditedSource } from '../record/explore-across.ts'
import type { StatementRow } from '../record/statement-rows.ts'
import type { RecordLine } from '../types/line.ts'

/** What exports are written of: a kind of row each. */
export interface ExportRows {
  /** Articles with everything read in them, as people have corrected them. */
  readonly articles: RecordLine
  readonly statements: StatementRow
  /** Who gets quoted, most statements first. */
  readonly sources: AuditedSource
  /** What corrections teach. */
  readonly corrections: Example
}

/** How an export is written. */
export interface WriteOptions {
  /** Writes every cell of a table exactly, also cells that a spreadsheet would run as formulas. Default `false`. */
  readonly raw?: boolean
}

/** A format in which rows of a record can be taken along. */
export interface Export<Of extends keyof ExportRows = keyof ExportRows> {
  /** As `onrecord export --format` and `/api/v1/export/…` take it: lower-case letters, digits and `-`. */
  readonly name: string
  /** As a link calls it: `CSV`. */
  readonly label: string
  /** What stands in it, for whom it is: part of a sentence that begins in lower case and has no full stop at its end. */
  readonly about: string
  readonly mediaType: string
  /** Of a file's name, without its dot. */
  readonly ending: string
  readonly of: Of
  /** Turns stretches of rows, as they come, into stretches of the file. Strings are written as UTF-8. */
  write(
    stretches: AsyncIterable<readonly ExportRows[Of][]>,
    options: WriteOptions,
  ): AsyncIterable<string | Uint8Array>
}

/**
 * The name that a file of this export is given: `statements.csv`.
 *
 * @example
 * ```ts
 * fileNameOf({ of: 'statements', ending: 'csv' }) // 'statements.csv'
 * ```
 */
export function fileNameOf({ of, ending }: Pick<Export, 'of' | 'ending'>): string {
  return `${of}.${ending}`
}

/** Whether it is a table whose cells a spreadsheet might run: `WriteOptions.raw` is about these only. */
export function isTable({ mediaType }: Pick<Export, 'mediaType'>): boolean {
  return mediaType === 'text/csv'
}
