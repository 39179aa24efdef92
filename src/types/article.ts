import type { Block } from './block.ts'
import type { Entity } from './entity.ts'
import type { NewsEvent } from './event.ts'
import type { Grammar } from './grammar.ts'
import type { Note } from './note.ts'
import type { Place } from './place.ts'
import type { Quantity } from './quantity.ts'
import type { Quote } from './quote.ts'
import type { ReadBy } from './read-by.ts'
import type { Relation } from './relation.ts'
import type { Span } from './span.ts'
import type { Statement } from './statement.ts'
import type { Tags } from './tags.ts'
import type { Time } from './time.ts'
import type { Token } from './token.ts'

/** How finely a day of publication is known. */
export const PUBLISHED_PRECISIONS = ['day', 'month', 'year'] as const

/** How a day of publication is known; `metadata` is the page's markup or wrapper. */
export const PUBLISHED_BASES = ['stated', 'metadata', 'inferred', 'unknown'] as const

/** When an article was published, and how that is known. */
export interface Published {
  /** ISO 8601, as precise as `precision`; `null` when unknown. Never today's date by default. */
  readonly value: string | null
  readonly precision: (typeof PUBLISHED_PRECISIONS)[number] | null
  readonly basis: (typeof PUBLISHED_BASES)[number]
  /** The words of the article's text that it was read from. */
  readonly evidence: readonly Span[]
  /** The rung or rule that gave the date, such as `caption-date` or `json-ld:datePublished`. */
  readonly rule: string | null
}

/** One story, cut out of its page. What the `articles` stage leaves; every later stage adds a layer. */
export interface ArticleText {
  readonly id: string
  readonly page: { readonly name: string; readonly url: string | null; readonly sha256: string }
  /** Its place among the articles of its page, from 0. */
  readonly index: number
  /** Where `text` begins on the page, in UTF-16 code units of the page's text. */
  readonly offset: number
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** ISO 639-1, or `und`. */
  readonly language: string
  readonly published: Published
  readonly text: string
  /** In order, never overlapping, covering everything but white space and the marks of a quoted mail. */
  readonly blocks: readonly Block[]
}

/** What the stages add, by name. A stage reads some of these and gives others; it never edits one. */
export interface Layers {
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
  readonly grammar: Grammar
  readonly tags: Tags
  readonly entities: readonly Entity[]
  readonly places: readonly Place[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  readonly statements: readonly Statement[]
  readonly events: readonly NewsEvent[]
  readonly relations: readonly Relation[]
}

/** Name of a layer, as in `needs` and `gives` of a stage. */
export type LayerName = keyof Layers

/** An article with every layer. */
export interface Article extends ArticleText, Layers {
  readonly notes: readonly Note[]
  /** What read it. */
  readonly readBy: ReadBy
}
