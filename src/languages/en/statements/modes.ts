/** Cues of a holder's own promise, which is never imputed. */
export const PROMISING = /\b(?:pledg|promis|vow|offer|commit)/i
