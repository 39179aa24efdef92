/** Stands for the rules by which articles are compared. Raise it with every change of the digests, or of those rules. */
export const RULES = '2'
