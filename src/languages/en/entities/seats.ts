/** What may stand before the first name of a list. */
export const LIST_LEAD = /^(?:the |both )?$/i

/** What stands behind a name in a list. */
export const LIST_BEHIND = /^(?:,|\s+(?:and|or)\s|$)/

/** What stands before the last name of a list. */
export const LIST_BEFORE = /\s(?:and|or)\s+(?:the )?$/

/** "of" before: the name belongs to another. */
export const WITHIN_OF = /\sof\s/
