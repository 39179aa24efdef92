import type { Example } from '../record/corrector.ts'
import type { AuditedSource } from '../record/somebody.ts'
import type { StatementRow } from '../record/statement-rows.ts'
import type { RecordLine } from '../types/line.ts'
import type { EventRow } from './event-row.ts'
import type { Found } from './found.ts'

/** The kinds of rows that exports can be made of. */
export interface ExportRows {
  /** Articles with all their layers, with people's corrections applied. */
  readonly articles: RecordLine
  /** Articles, each with its statements and events that fit. */
  readonly found: Found
  readonly statements: StatementRow
  readonly events: EventRow
  /** The sources that are quoted, most statements first. */
  readonly sources: AuditedSource
  /** Training examples made of corrections. */
  readonly corrections: Example
  /** No row: the export is about the record's file, whatever it holds. */
  readonly file: never
}

/** Options for how an export is written. */
export interface WriteOptions {
  /**
   * Whether to write every cell of a table exactly, also cells that a spreadsheet would run as formulas. Default
   * `false`.
   */
  readonly raw?: boolean
  /** Whether a table as text begins with a byte order mark, by which Excel recognises UTF-8. Default `false`. */
  readonly bom?: boolean
  /** Name of the record: of its file, without folder and ending. Default `record`. */
  readonly recordName?: string
  /** The question that chose the rows, as a person would write it; empty or absent where none was asked. */
  readonly asked?: string
  /**
   * Where the record's web pages are reached, such as `https://news.example.org/`, with a slash at the end. Without it,
   * feeds link to articles that have an address, and to no others.
   */
  readonly site?: string
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
  /** Name of its files without the ending, if `of` does not tell it. */
  readonly file?: string
  /** Whether it asks which names of several articles are one identity, for which articles must be in groups. */
  readonly isAcross?: true
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
export function fileNameOf({ of, file, ending }: Pick<Export, 'of' | 'file' | 'ending'>): string {
  return `${file ?? (of === 'found' ? 'statements' : of)}.${ending}`
}

/** The value of the HTTP header `Content-Type`. */
export function contentTypeOf({ mediaType }: Pick<Export, 'mediaType'>): string {
  return isBinary({ mediaType }) ? mediaType : `${mediaType}; charset=utf-8`
}

/** Whether its files are bytes that no terminal can show. */
export function isBinary({ mediaType }: Pick<Export, 'mediaType'>): boolean {
  return /parquet|openxml/.test(mediaType)
}

/** Whether it is a table as text, whose cells a spreadsheet could run: `raw` and `bom` concern only these. */
export function isTable({ mediaType }: Pick<Export, 'mediaType'>): boolean {
  return mediaType === 'text/csv'
}

/** What can be asked of exports, by the names of the API. */
export const EXPORT_PARAMETERS = ['q', 'article', 'thread', 'event', 'raw', 'bom'] as const
export type ExportParameter = (typeof EXPORT_PARAMETERS)[number]

/**
 * What can be asked of an export: what chooses its rows, and how a table is written.
 *
 * @example
 * ```ts
 * parametersOf({ of: 'statements', mediaType: 'text/csv' }) // ['q', 'article', 'thread', 'event', 'raw', 'bom']
 * ```
 */
export function parametersOf({
  of,
  mediaType,
}: Pick<Export, 'of' | 'mediaType'>): readonly ExportParameter[] {
  const isWhole = of === 'corrections' || of === 'file'
  return EXPORT_PARAMETERS.filter((name) => {
    if (name === 'raw' || name === 'bom') return isTable({ mediaType })
    return name === 'q' ? !isWhole : !isWhole && of !== 'sources'
  })
}
