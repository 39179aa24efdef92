/** The words of a language that help to recognise wrapped lines. */
export interface WrappedWords {
  /** Matches the end of a line that never ends a paragraph: a comma, a preposition, an article. */
  readonly neverLast: RegExp
  /** Words of the language, lower case: two parts that are one of them were cut at a line end. */
  readonly known: ReadonlySet<string>
}
