import type { Example } from '../record/corrector.ts'
import type { AuditedSource } from '../record/explore-across.ts'
import type { StatementRow } from '../record/statement-rows.ts'
import type { RecordLine } from '../types/line.ts'

/** The kinds of rows that exports can be made of. */
export interface ExportRows {
  /** Articles with all their layers, with people's corrections applied. */
  readonly articles: RecordLine
  readonly statements: StatementRow
  /** The sources that are quoted, most statements first. */
  readonly sources: AuditedSource
  /** Training examples made of corrections. */
  readonly corrections: Example
}

/** Options for how an export is written. */
export interface WriteOptions {
  /**
   * Whether to write every cell of a table exactly, also cells that a spreadsheet would run as formulas. Default
   * `false`.
   */
  readonly raw?: boolean
}

/** A format in which rows of a record can be exported. */
export interface Export<Of extends keyof ExportRows = keyof ExportRows> {
  /** Its name for `onrecord export --format` and `/api/v1/export/…`: lower-case letters, digits and `-`. */
  readonly name: string
  /** Its name in a link: `CSV`. */
  readonly label: string
  /** What it contains and for whom: part of a sentence, beginning in lower case and without a full stop. */
  readonly about: string
  readonly mediaType: string
  /** The ending of its files, without the dot. */
  readonly ending: string
  readonly of: Of
  /** Turns chunks of rows, as they come, into chunks of the file. Strings are written as UTF-8. */
  write(
    stretches: AsyncIterable<readonly ExportRows[Of][]>,
    options: WriteOptions,
  ): AsyncIterable<string | Uint8Array>
}

/**
 * The name for a file of this export: `statements.csv`.
 *
 * @example
 * ```ts
 * fileNameOf({ of: 'statements', ending: 'csv' }) // 'statements.csv'
 * ```
 */
export function fileNameOf({ of, ending }: Pick<Export, 'of' | 'ending'>): string {
  return `${of}.${ending}`
}

/** Whether it is a table whose cells a spreadsheet could run: `WriteOptions.raw` concerns only these. */
export function isTable({ mediaType }: Pick<Export, 'mediaType'>): boolean {
  return mediaType === 'text/csv'
}
