import { DESCRIPTION_WORDS } from './description-words.ts'

/** A pronoun as a source. */
export const SOURCE_PRONOUN = /^(?:I|we|you|he|she|it|they|him|her|them|this|that|who|which|one)$/i

/** A noun for several people. */
export const GROUP_WORD = new RegExp(`\\b(?:${DESCRIPTION_WORDS.groups.join('|')})\\b`, 'i')

/** A noun for a work or a text. */
export const WORK_WORD = new RegExp(`\\b(?:${DESCRIPTION_WORDS.works.join('|')})\\b`, 'i')

/** A pronoun that refers to the noun before it. */
export const RELATIVE_PRONOUN = /^(?:who|which|that)$/i

/** A pronoun for one person. */
export const PERSON_PRONOUN = /^(?:I|me|he|him|she|her|you|who)$/i

/** A pronoun for several people. */
export const GROUP_PRONOUN = /^(?:we|us)$/i

/** A determiner before a name. */
export const DETERMINER_LEAD = /^(?:The|An?|His|Her|Its|Their)\s+/

/** "both sides", "neither government". */
export const BOTH_BODIES =
  /\b(?:both|the two|neither) (?:sides?|countr(?:y|ies)|nations?|governments?|capitals?)\b/i

/** "both leaders". */
export const BOTH_PEOPLE = /\b(?:both|the two|neither) (?:leaders?|men|man|women|presidents?|ministers?)\b/i

/** "the remarks, made by", directly before a source. */
export const WORDS_BY =
  /\b[Tt]he (?:comments?|remarks?|statements?|words|announcement|claims?|warning|message|speech|interview), (?:made |given |delivered )?by $/

/** An article before a title. */
export const ARTICLE_LEAD = /^(?:an?|the)\s+/i

/** The ending of an owner, directly behind its words. */
export const OWNER_BEHIND = /^['’]s?(?=\s)/
