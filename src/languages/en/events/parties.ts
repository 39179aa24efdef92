/** Ends like an adjective of a country. */
export const DEMONYM_ENDING = /(?:[aei]an|ish|ese|[iq]i|ch|ek|ic)$/
