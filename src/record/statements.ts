import type * as answers from '../schemas/answers.ts'
import type { Of } from '../schemas/parts.ts'
import type { LOOKED, REVIEW_ORDERS } from '../types/review.ts'
import type { Listing, ListOptions } from './lists.ts'
import type { Question } from './question.ts'
import type { StatementRow } from './statement-rows.ts'

/**
 * Statements that match a question, and counts over them, of current pages. The first call may take longer: it loads
 * what the later calls use.
 */
export interface StatementAnswers {
  /** Matching statements: verbatim quotations first, then the best match, then the latest published. */
  ask(question: Question, options?: AskOptions): Promise<readonly StatementRow[]>
  /**
   * Matching statements in the order of `ask`; where very many match, they are not ranked, and the latest come first.
   */
  statements(question: Question, options?: ListOptions): Promise<Listing<StatementRow>>
  /** Matching statements of people and bodies, to be looked at one after the other. */
  review(question: Question, options?: ReviewOptions): Promise<Review>
  /** All matching statements, in batches. */
  everyStatement(question: Question): AsyncIterable<readonly StatementRow[]>
  /** Counts of the matching statements, by stance, holder, place and so on. */
  facets(question: Question): Promise<Facets>
  /** Completions for the last term of a query that is being typed; at most ten. */
  suggest(text: string): Promise<Suggestions>
}

/** Options for how many statements are returned. */
export interface AskOptions {
  /** At most this many statements. Default 20. */
  readonly limit?: number
}

/** Which statements to look at, and in which order. */
export interface ReviewOptions extends ListOptions {
  /** Default `never`. */
  readonly looked?: (typeof LOOKED)[number]
  /** Default `doubt`. */
  readonly order?: (typeof REVIEW_ORDERS)[number]
  /** Numbers of corrections: statements with one of them are left out. */
  readonly without?: readonly number[]
}

/** A page of statements to look at. `all` is how many fit, `looked` how many of these somebody has accepted or edited. */
export interface Review extends Listing<StatementRow> {
  readonly all: number
  readonly looked: number
}

/** Counts of the matching statements by field. Counts are of statements unless a field says otherwise. */
export type Facets = Of<typeof answers.facets>

/** Completions of a query. */
export type Suggestions = Of<typeof answers.suggestions>

/** One completion of a query. */
export type Suggestion = Of<typeof answers.suggestion>
