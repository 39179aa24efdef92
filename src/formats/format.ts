import type { OnrecordError } from '../base/errors.ts'
import type { PageFormat } from '../types/page.ts'

/** A file's bytes, unpacked, with what is known of them. */
export interface FileBytes {
  /** The path, URL or `-` that the user would recognise. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Where they were fetched. */
  readonly url?: string | undefined
  /** The character set that the transport declared. */
  readonly charset?: string | undefined
}

/** A page in a file, or why there is none. */
export type PageInFile =
  | {
      /** The file's name; with `:` and a line, or `#` and a number, where the file holds many pages. */
      readonly name: string
      readonly bytes: Uint8Array
      /** How the stage `pages` reads it. */
      readonly format: PageFormat
      readonly url?: string | undefined
      readonly charset?: string | undefined
    }
  | { readonly name: string; readonly error: OnrecordError }

/** A format that files may have, and that is read. */
export interface Format {
  /** Lower-case letters, digits and `-`; where `data/formats/refused.json` knows the format, its name there. */
  readonly name: string
  /** As a message calls it: `HTML`, `plain text`. */
  readonly is: string
  /** Endings of file names, lower case, without the dot. */
  readonly endings: readonly string[]
  /** Values of `Content-Type`, lower case, without parameters. One `*` stands for anything. */
  readonly mediaTypes: readonly string[]
  /** Whether bytes are of this format. Called if the format is unknown, or if the bytes are only known to be text. */
  sniff?(bytes: Uint8Array): boolean
  /** The pages in a file. Absent where the file itself is the page, which the stage `pages` reads as `name` says. */
  pages?(file: FileBytes): Iterable<PageInFile> | AsyncIterable<PageInFile>
  /** One ready article a line, read as it comes: always, or where the file is larger than a page may be. */
  readonly byLine?: 'always' | 'large'
}
