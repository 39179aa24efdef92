/** Cues by which somebody speaks for himself also where others usually impute. */
export const PROMISING = /\b(?:pledg|promis|vow|offer|commit)/i
