/** If more statements match, lists do not rank them: such common words do not help, and ranking them takes long. */
export const RANKED = 5_000
