import type { Span, Spanned } from './span.ts'

/** One page as it was fetched: its bytes, and where they came from. */
export interface RawPage {
  /** The path, URL or `-` that the user would recognise. */
  readonly name: string
  readonly url: string | null
  /** SHA-256 of `bytes`, lower-case hexadecimal. */
  readonly sha256: string
  readonly bytes: Uint8Array
  /** The format, if the source knows it; with `null` it is recognised from the bytes. */
  readonly format: PageFormat | null
  /** The character set that the transport declared, such as the charset of an HTTP content type. */
  readonly charset?: string
  /** The format of the file that holds the page, as messages call it: `PDF`, `feeds`. */
  readonly fileFormat?: string
  /** What the file around the page says about it. */
  readonly given?: Given
  /** Doubts of the file's format about the page; they become notes on it. */
  readonly doubts?: readonly PageDoubt[]
}

/**
 * What the file around a page says about it: the item of a feed, the head of a mail. It goes before the page's own
 * metadata.
 */
export interface Given {
  readonly title?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly publisher?: string | undefined
  /** The date of publication as it is written there, and its field, for example `rss:pubDate`. */
  readonly published?: { readonly text: string; readonly source: string } | undefined
}

/** A doubt about a page as a whole: the code of a note and its message. */
export interface PageDoubt {
  readonly code: `${string}/${string}`
  readonly message: string
}

/** The format of a page's bytes: plain text, HTML, or one ready article as a JSON object. */
export type PageFormat = 'text' | 'html' | 'article'

/** A page turned into text, with the metadata of its markup or wrapper. */
export interface Page {
  readonly name: string
  readonly url: string | null
  readonly sha256: string
  readonly format: PageFormat
  /** The whole text. For plain text this is the decoded file, unchanged. */
  readonly text: string
  /** Blocks that the markup identifies; empty for plain text. In order, without overlaps. */
  readonly blocks: readonly PageBlock[]
  readonly metadata: Metadata
  /** ISO 639-1 code of the page's language, or `und` if there is too little text. */
  readonly language: string
  /** Given with a ready article (`format: 'article'`): the identifier that must be kept. */
  readonly id: string | null
}

/** A block that HTML markup identifies; `outside` is prose that belongs to no story of the page, after all others. */
export interface PageBlock extends Spanned {
  readonly kind:
    | 'headline'
    | 'subhead'
    | 'byline'
    | 'paragraph'
    | 'caption'
    | 'credit'
    | 'furniture'
    | 'outside'
}

/** Data about a page in its markup or wrapper. Nothing here is guessed. */
export interface Metadata {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: MetadataDate | null
}

/** A date that a page gives for itself, and where it was found. */
export interface MetadataDate {
  /** ISO 8601 calendar date, as precise as the page is: `2023`, `2023-03` or `2023-03-10`. */
  readonly value: string
  /** The field that gave it, for example `meta:article:published_time` or `json-ld:datePublished`. */
  readonly source: string
  /** Its words in the page's text, if it was read from visible words. */
  readonly evidence: readonly Span[]
}
