import type { ArticleText } from './article.ts'
import type { Grammar } from './grammar.ts'
import type { Quote } from './quote.ts'
import type { ReadByModel } from './read-by.ts'
import type { Span } from './span.ts'
import type { Tags } from './tags.ts'
import type { Token } from './token.ts'

/** The layers that a tagger reads. */
export interface TaggerInput extends ArticleText {
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
  readonly grammar: Grammar
}

/**
 * Finds the tags of an article. There are two taggers, rules (`light`) and a small network (`neural`); both pass the
 * same contract tests.
 */
export interface Tagger {
  readonly name: string
  /** The network it reads with; absent where rules read alone. */
  readonly model?: ReadByModel
  tag(article: TaggerInput): Tags | Promise<Tags>
  /** Frees what the tagger holds (sessions, threads). Safe to call twice. */
  close(): Promise<void>
}
