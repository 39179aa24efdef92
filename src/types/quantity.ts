import type { Spanned } from './span.ts'

/** A number with its unit and hedge: "around 500,000 people", "a few dozen kinzhals", "hundreds of millions of dollars". */
export interface Quantity extends Spanned {
  /** `null` when only bounds are said. */
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  /** Singular noun as written, lower case (`person`, `missile`), an ISO 4217 code, `percent`, a unit of measure, or `null`. */
  readonly unit: string | null
  readonly approx: boolean
  /** Numbers of the corrections that a person made to it; absent where nobody did. */
  readonly corrections?: readonly number[]
}
