import type { OnrecordError } from '../base/errors.ts'
import type { PageFormat } from '../types/page.ts'

/** The bytes of a file, unpacked, and what is known about them. */
export interface FileBytes {
  /** The path, URL or `-` that the user would recognise. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The URL from which they were fetched. */
  readonly url?: string | undefined
  /** The character set that the transport declared. */
  readonly charset?: string | undefined
}

/** A page in a file, or the error that prevented reading it. */
export type PageInFile =
  | {
      /** The file's name; with `:` and a line number, or `#` and a number, if the file contains several pages. */
      readonly name: string
      readonly bytes: Uint8Array
      /** The format in which the stage `pages` reads it. */
      readonly format: PageFormat
      readonly url?: string | undefined
      readonly charset?: string | undefined
    }
  | { readonly name: string; readonly error: OnrecordError }

/** A file format that Onrecord reads. */
export interface Format {
  /** Lower-case letters, digits and `-`. If `data/formats/refused.json` has the format, its name there. */
  readonly name: string
  /** Its name in messages: `HTML`, `plain text`. */
  readonly is: string
  /** Endings of file names, lower case, without the dot. */
  readonly endings: readonly string[]
  /** Values of `Content-Type`, lower case, without parameters. One `*` matches anything. */
  readonly mediaTypes: readonly string[]
  /** Whether bytes have this format. Called if the format is unknown, or if the bytes are only known to be text. */
  sniff?(bytes: Uint8Array): boolean
  /** The pages in a file. Absent if the file itself is the page, which the stage `pages` reads in the format `name`. */
  pages?(file: FileBytes): Iterable<PageInFile> | AsyncIterable<PageInFile>
  /**
   * For formats with one ready article on each line: whether the file is always read line by line, or only if it is
   * larger than a page may be.
   */
  readonly byLine?: 'always' | 'large'
}
