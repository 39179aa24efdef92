import type { RecordLine } from '../../../src/record.ts'
import type { Spanned } from './spanned.ts'

/** A stretch of an article's text that a layer draws. Several marks may share an id: the pieces of one statement. */
export interface Mark extends Spanned {
  readonly layer: string
  /** Unique within the article, and used after `#` in its address: `s12`, `e3`, `p0`. */
  readonly id: string
  /** Styles the piece; see `style/marks.css`. */
  readonly className: string
  /** Label before the first piece, in a word or two, so that colour is not the only sign. */
  readonly label: string | null
}

/** Everything known about one marked thing, for display beside its words. */
export interface Card {
  readonly layer: string
  readonly id: string
  /** The offset in the text beside which it stands. */
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
  /** An entity with a page of its own. */
  readonly holder?: string
}

/** A source of an article; its letter stands beside all its statements, and its number gives the colour. */
export interface Source {
  readonly key: string
  readonly colour: number
  readonly name: string
  /** Whether the record has a page about it. */
  readonly named: boolean
}

/**
 * Something that can be drawn over an article's text and switched on and off. A new layer is a file and a line in
 * `registry.ts`.
 */
export interface Layer {
  readonly name: string
  readonly label: string
  /** Whether it is shown by default. */
  readonly shown: boolean
  /** Whether its cards stand in the margin all the time, or only when their words are chosen. */
  readonly margin: boolean
  marks(line: RecordLine, sources: Sources): readonly Mark[]
  cards(line: RecordLine, sources: Sources): readonly Card[]
}

/** The source of each statement, by its id. The article's own voice has none. */
export type Sources = ReadonlyMap<string, Source>
