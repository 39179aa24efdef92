import type { Of } from '../schemas/parts.ts'
import type { days } from '../schemas/statement-row.ts'

/** First and last day of a period, ISO 8601. */
export type Days = Of<typeof days>
