/** Which statements to look at: those that nobody has accepted or edited, those that somebody has, or all. */
export const LOOKED = ['never', 'once', 'any'] as const

/** The least sure first, or as in lists. */
export const REVIEW_ORDERS = ['doubt', 'list'] as const
