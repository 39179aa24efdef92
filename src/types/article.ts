import type { articleText, published } from '../schemas/article.ts'
import type { Of } from '../schemas/parts.ts'
import type { Entity } from './entity.ts'
import type { NewsEvent } from './event.ts'
import type { Grammar } from './grammar.ts'
import type { Note } from './note.ts'
import type { Place } from './place.ts'
import type { Quantity } from './quantity.ts'
import type { Quote } from './quote.ts'
import type { ReadBy } from './read-by.ts'
import type { Relation } from './relation.ts'
import type { Signals } from './signals.ts'
import type { Span } from './span.ts'
import type { Statement } from './statement.ts'
import type { Tags } from './tags.ts'
import type { Time } from './time.ts'
import type { Token } from './token.ts'

/** The precision of a date of publication. */
export const PUBLISHED_PRECISIONS = ['day', 'month', 'year'] as const

/** The basis of a date of publication; `metadata` is the page's markup or wrapper. */
export const PUBLISHED_BASES = ['stated', 'metadata', 'inferred', 'external', 'unknown'] as const

/** When an article was published, with the basis of this date. */
export type Published = Of<typeof published>

/** One story, cut from its page: the output of the stage `articles`. Every later stage adds a layer. */
export type ArticleText = Of<typeof articleText>

/** The layers that the stages add, by name. A stage reads some of these and gives others; it never changes one. */
export interface Layers {
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
  /** Not part of a finished article. */
  readonly signals: Signals | null
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
export interface Article extends ArticleText, Omit<Layers, 'signals'> {
  readonly notes: readonly Note[]
  /** The program, rules, tagger and model that read it. */
  readonly readBy: ReadBy
}
