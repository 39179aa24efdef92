import type { OnrecordError } from '../base/errors.ts'
import type { Given, PageDoubt, PageFormat } from '../types/page.ts'
import type { Described } from './described.ts'

/** What is known about a file besides its bytes. */
export interface FileAbout {
  /** The path, URL or `-` that the user would recognise. */
  readonly name: string
  /** The URL from which it was fetched. */
  readonly url?: string | undefined
  /** The character set that the transport declared. */
  readonly charset?: string | undefined
}

/** The bytes of a file, unpacked, and what is known about them. */
export interface FileBytes extends FileAbout {
  readonly bytes: Uint8Array
}

/** A file of any size as its bytes come. They can be read once, in their order. */
export interface FileStream extends FileAbout {
  readonly chunks: AsyncIterable<Uint8Array>
}

/** A file of any size whose bytes can be read at any place. */
export interface FileBlob extends FileAbout {
  readonly blob: Blob
}

/** A page in a file. */
export interface PageInFile extends FileAbout {
  /** Name: the file's; with `:` and a line number, `#` and a number or `/` and a path if it contains several. */
  readonly bytes: Uint8Array
  /** The format in which the stage `pages` reads it. */
  readonly format: PageFormat
  readonly given?: Given
  readonly doubts?: readonly PageDoubt[]
}

/** A file in a file, such as an attachment. It has a format of its own, which its media type, name or bytes tell. */
export interface FileInFile extends FileStream {
  /** Lower case, without parameters. */
  readonly mediaType?: string | undefined
  /** The most bytes that it has by what the file around it says; `null` if that says nothing. */
  readonly size?: number | null
}

/** A page that stands at an address; the file only tells of it. */
export interface LinkInFile {
  readonly name: string
  readonly link: string
  readonly given: Given
  /** What the file itself has of the page, if anything. It is read if the page is not. */
  readonly instead?: PageInFile | undefined
}

/** A part of a file that is not read, and its kind in a word: `picture`, `redirect`. */
export interface SkippedInFile {
  readonly name: string
  readonly skipped: string
}

/** What a file contains: pages, other files, addresses of pages, what is skipped, and errors. */
export type InFile =
  | PageInFile
  | FileInFile
  | LinkInFile
  | SkippedInFile
  | { readonly name: string; readonly error: OnrecordError }

/**
 * A file format that Onrecord reads. The file itself is the page, which the stage `pages` reads in the format `name`,
 * unless one of `pages`, `pagesOfStream` and `pagesOfBlob` tells what is in it.
 */
export interface Format extends Described {
  /**
   * Whether bytes begin as all files of this format do, and as no other file does. It decides, whatever the name or
   * type says. `head` has `HEAD` bytes, or all bytes of a smaller file.
   */
  begins?(head: Uint8Array): boolean
  /** Whether bytes have this format. Called if the format is unknown, or if the bytes are only known to be text. */
  sniff?(bytes: Uint8Array): boolean
  /** Reads a file that is in memory: as large as a page may be. */
  pages?(file: FileBytes): Iterable<InFile> | AsyncIterable<InFile>
  /** Reads a file of any size as it comes. Such a format is told by `begins`, its name or its type. */
  pagesOfStream?(file: FileStream): AsyncIterable<InFile>
  /** Reads a file of any size whose index stands anywhere in it; likewise. */
  pagesOfBlob?(file: FileBlob): AsyncIterable<InFile>
  /**
   * For formats with one ready article on each line: whether the file is always read line by line, or only if it is
   * larger than a page may be.
   */
  readonly byLine?: 'always' | 'large'
}

/** How many bytes at the beginning of a file show its format. */
export const HEAD = 65_536
