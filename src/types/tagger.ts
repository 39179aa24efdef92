import type { ArticleText } from './article.ts'
import type { Grammar } from './grammar.ts'
import type { Quote } from './quote.ts'
import type { Signals } from './signals.ts'
import type { Span } from './span.ts'
import type { Tags } from './tags.ts'
import type { Token } from './token.ts'

/** The layers that a tagger reads. */
export interface TaggerInput extends ArticleText {
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
  readonly grammar: Grammar
  /** What the network said of it, where one read it. */
  readonly signals?: Signals | null
}

/**
 * Finds the tags of an article. There are two taggers, rules (`light`) and a small network (`neural`); both pass the
 * same contract tests.
 */
export interface Tagger {
  readonly name: string
  tag(article: TaggerInput): Tags | Promise<Tags>
  /** Frees what the tagger holds. Safe to call twice. */
  close(): Promise<void>
}
