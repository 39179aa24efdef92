/** A preposition between a noun of an event and its parties. */
export const NOUN_PREPOSITION = /^(?:of|by|from|against|on)$/

export const TIME_AFTER_NOUN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|last|this|next)$/
