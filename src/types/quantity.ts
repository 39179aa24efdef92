import type { Of } from '../schemas/parts.ts'
import type { quantity } from '../schemas/quantity.ts'

/** A number with its unit and hedge: "around 500,000 people", "a few dozen kinzhals", "hundreds of millions of dollars". */
export type Quantity = Of<typeof quantity>
