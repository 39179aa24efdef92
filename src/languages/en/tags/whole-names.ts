import { CALENDAR, COMMON, FIRST_NAMES } from './names-lexicon.ts'

/** A given name that is a word, too: "April", "Dean", "Summer". */
export function isGivenNameAndWord(word: string): boolean {
  return FIRST_NAMES.has(word) && (CALENDAR.has(word) || COMMON.has(word.toLowerCase()))
}

/** What stands before a month and not before a given name: "in April", "5 May", "last June". */
export const BEFORE_MONTH =
  /(?:\d(?:st|nd|rd|th)?|\b(?:in|on|by|of|since|until|till|from|through|during|before|after|early|mid|late|last|next|this|that|each|every|to|and|between|around|the|an?))[ -]$/i

/** The words between a given name and a surname that are a nickname: ` "Ducky" `. */
export const NICKNAME = /^ ["“'‘]\p{L}[\p{L}'’ .-]{0,24}["”'’] $/u

/** A given name in front of a nickname, at the end of a text. */
export const GIVEN_BEFORE = /(?:^|[^\p{L}\p{M}'’-])(\p{Lu}[\p{L}\p{M}'’-]+)$/u
