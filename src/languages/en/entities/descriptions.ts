/** A preposition between a body and its field: "ministry of defense". */
export const FIELD_OF = /^(?:of|for)$/

/** The ending of an owner's name or noun: "Kyiv's", "the brothers'". */
export const OWNER_ENDING = /^['’]s?$/

/** The determiner of a description that a name owns: "Kyiv's ministry". */
export const OWNED = "'s"

/** A noun that stands behind another as an adverb: "told the board Wednesday", "brought his wife home". */
export const ADVERBIAL =
  /^(?:home|abroad|today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
