import type { RecordLine } from '../../../src/record.ts'
import type { Spanned } from './spanned.ts'

/** A stretch of an article's text that a layer draws. Several marks may share an id: the pieces of one statement. */
export interface Mark extends Spanned {
  readonly layer: string
  /** Unique within the article, and what stands behind `#` in its address: `s12`, `e3`, `p0`. */
  readonly id: string
  /** Styles the piece; see `style/marks.css`. */
  readonly className: string
  /** Put before the first piece: what the mark is, in a word or two. Never left to colour alone. */
  readonly label: string | null
}

/** What is known about one marked thing, ready to be shown beside its words. */
export interface Card {
  readonly layer: string
  readonly id: string
  /** Where in the text it belongs. */
  readonly at: number
  readonly source: Source | null
  /** One line: who, or what. */
  readonly heading: string
  readonly subheading: string | null
  /** The word that says what it is, with the class that draws its underline. */
  readonly tag: { readonly text: string; readonly className: string } | null
  /** Made when the card is opened. */
  rows(): readonly CardRow[]
  /** The exact words. */
  readonly words: string
  /** Numbers of the corrections that people made to it. */
  readonly corrections?: readonly number[] | undefined
}

export interface CardRow {
  readonly term: string
  readonly values: readonly CardValue[]
}

export interface CardValue {
  readonly text: string
  /** Another mark of the article. */
  readonly mark?: string
  /** Somebody with a page of their own. */
  readonly holder?: string
}

/** Somebody who speaks in an article; the letter stands beside all they say, and the number picks their colour. */
export interface Source {
  readonly key: string
  readonly colour: number
  readonly name: string
  /** Whether the record keeps a page on them. */
  readonly named: boolean
}

/**
 * Something that can be drawn over an article's text and switched on and off. A layer to come (threads, corrections) is
 * a file of its own and a line in `registry.ts`.
 */
export interface Layer {
  readonly name: string
  readonly label: string
  /** Whether it shows before anybody chose. */
  readonly shown: boolean
  /** Whether its cards stand in the margin all the time, or only when their words are chosen. */
  readonly margin: boolean
  marks(line: RecordLine, sources: Sources): readonly Mark[]
  cards(line: RecordLine, sources: Sources): readonly Card[]
}

/** The source of each statement, by its id. The article's own voice has none. */
export type Sources = ReadonlyMap<string, Source>
