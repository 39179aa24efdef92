/** What is grouped: articles by copy and by happening, events, and statements. */
export type Layer = 'copy' | 'happening' | 'event' | 'thread'

/** In the order in which groups are formed: origins follow from copies, and heads from all. */
export const LAYERS: readonly Layer[] = ['copy', 'happening', 'event', 'thread']

/**
 * An article, entity, event or statement on record. The number is the store's, and means nothing in another store; a
 * corrected article keeps its number, and its parts get new ones.
 */
export type Row = number
