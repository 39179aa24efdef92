/** A word that a name cannot end with. */
export const OPEN_CONNECTOR = /^(?:of|for|and|&)$/

/** A preposition within a name. */
export const NAME_PREPOSITION = /^(?:of|for|on)$/

/** An Arabic article before a capital. */
export const ARABIC_ARTICLE = /^(?:al|el|ul|as|ash|an|ad)-\p{Lu}/u

/** A number, plain or as an ordinal. */
export const ORDINAL = /^\d+(?:st|nd|rd|th)?$/

/** An article that may stand before a name. */
export const NAME_ARTICLE = /^(?:the|a)$/

/** The end of a name after "of" or "for". */
export const NAME_TAIL = / (?:of|for) (?:the )?[^ ]+$/

/** A word between a subject and a verb of speech. */
export const BEFORE_SPEECH = /^(?:also|later|then|has|had|who|,)$/

/** A verb of speech before its subject. */
export const SAID = /^(?:said|says|added|told|asked)$/

/** A word that a person's name can have. */
export const PERSON_WORD =
  /^(?:\p{Lu}\.|\p{Lu}[\p{Ll}'’]+(?:(?:-\p{Lu}?|\p{Lu})\p{Ll}+)*|(?:al|el|ul|as|ash|an|ad)-\p{L}+|\p{Ll}{1,3}|Jr\.?|Sr\.?|I{1,3})$/u

/** Has the ending of a plural, a participle or a noun of action. */
export const PLAIN_ENDING = /^\p{Ll}{4,}(?:s|ers|ing|ion|ment)$/u

/** Words that a source cannot end with. */
export const OPEN_END = /(?<!\s)\s+(?:in|of|at|from|for|on|by|to|with|and|or|the|an?)$/i
