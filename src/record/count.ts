import type { tally } from '../schemas/answers.ts'
import type { Of } from '../schemas/parts.ts'
/** How often something is on record, by its name: "asserts", 12. */
export type Count = Of<typeof tally>
