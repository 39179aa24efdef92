/** What the tests use of Apache Annotator, whose own types do not resolve under Node's rules for ES modules. */
declare module '@apache-annotator/selector' {
  interface Chunk {
    readonly data: string
  }
  export interface Chunker {
    readonly currentChunk: Chunk
    nextChunk(): Chunk | null
    previousChunk(): Chunk | null
    precedesCurrentChunk(chunk: Chunk): boolean
  }
  /** The places in a text that a selector means; offsets in UTF-16 code units. */
  type Matcher = (scope: Chunker) => AsyncIterable<{ readonly startIndex: number; readonly endIndex: number }>
  export function textQuoteSelectorMatcher(selector: {
    readonly type: 'TextQuoteSelector'
    readonly exact: string
    readonly prefix: string
    readonly suffix: string
  }): Matcher
  export function textPositionSelectorMatcher(selector: {
    readonly type: 'TextPositionSelector'
    readonly start: number
    readonly end: number
  }): Matcher
}
