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

/** How finely a day of publication is known. */
export const PUBLISHED_PRECISIONS = ['day', 'month', 'year'] as const

/** How a day of publication is known; `metadata` is the page's markup or wrapper. */
export const PUBLISHED_BASES = ['stated', 'metadata', 'inferred', 'unknown'] as const

/** When an article was published, and how that is known. */
export type Published = Of<typeof published>

/** One story, cut out of its page. What the `articles` stage leaves; every later stage adds a layer. */
export type ArticleText = Of<typeof articleText>

/** What the stages add, by name. A stage reads some of these and gives others; it never edits one. */
export interface Layers {
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
  /** Left out of a finished article. */
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
  /** What read it. */
  readonly readBy: ReadBy
}
