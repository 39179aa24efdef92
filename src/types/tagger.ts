import type { ArticleText } from './article.ts'
import type { Grammar } from './grammar.ts'
import type { Quote } from './quote.ts'
import type { ReadByModel } from './read-by.ts'
import type { Span } from './span.ts'
import type { Tags } from './tags.ts'
import type { Token } from './token.ts'

/** What a tagger may look at. */
export interface TaggerInput extends ArticleText {
  readonly sentences: readonly Span[]
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
  readonly grammar: Grammar
}

/**
 * Reads tags off an article. Two makers stand behind it, rules (`light`) and a small network (`neural`); the same
 * contract tests hold both.
 */
export interface Tagger {
  readonly name: string
  /** The network it reads with; absent where rules read alone. */
  readonly model?: ReadByModel
  tag(article: TaggerInput): Tags | Promise<Tags>
  /** Frees what the tagger holds (sessions, threads). Safe to call twice. */
  close(): Promise<void>
}
