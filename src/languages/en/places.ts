import commonWords from '../../../data/languages/en/names/common-words.json' with { type: 'json' }
import hyphenEndings from '../../../data/languages/en/places/hyphen-endings.json' with { type: 'json' }
import shortNames from '../../../data/languages/en/places/short-names.json' with { type: 'json' }
/** A county of the United States, by its name. */
export const COUNTY = / (?:County|Parish)$/i

/** Words that news adds before a place's name: "greater", "the city of". */
export const PLACE_WORD_BEFORE =
  /^(?:[Tt]he )?(?:(?:[Gg]reater|[Dd]owntown|[Cc]entral|[Nn]orthern|[Ss]outhern|[Ee]astern|[Ww]estern|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Mm]id|[Nn]ortheast|[Nn]orthwest|[Ss]outheast|[Ss]outhwest|[Nn]ortheastern|[Nn]orthwestern|[Ss]outheastern|[Ss]outhwestern|[Mm]etro|[Uu]pstate|[Uu]pper|[Ll]ower|[Oo]ld)[ -]|[Cc]ity [Oo]f |[Tt]own [Oo]f |[Vv]illage [Oo]f |[Ss]tate [Oo]f |[Pp]rovince [Oo]f |[Cc]ounty [Oo]f )/

/** Words that news adds after a place's name: "city", "province". */
export const PLACE_WORD_BEHIND =
  / (?:[Cc]ity|[Tt]ownship|[Tt]wp\.?|[Tt]own|[Vv]illage|[Pp]rovince|[Ss]tate|[Rr]egion|[Dd]istrict|[Aa]rea|[Bb]orough|[Mm]etropolitan|[Oo]blast)$/

/** A county in short: "Wake Co.". */
export const COUNTY_SHORT = / Co\.?$/

/** Words for counties after their names. */
export const COUNTIES = / (?:[Cc]ounties|[Cc]ounty|[Pp]arish)$/

export const PLACE_WORDS = /\p{Lu}[\p{L}.'’]*\p{L}(?: (?:of |and )?\p{Lu}[\p{L}.'’]*\p{L}){0,5}/gu

/** A word with a capital. For use inside a pattern. */
export const WORD = "\\p{Lu}[\\p{L}.’'-]*"

/** The container of a place, after its name: ", Ohio", "in northern Italy"; group 1. */
export const CONTAINER_BEHIND = new RegExp(
  `^(?:,| \\(| in| in (?:north|south|east|west|central)[a-z]*|, in) ?(?:the )?(${WORD}(?: (?:of |and )?${WORD}){0,3})`,
  'u',
)

/** The container of a place, before its name: "Italy's port of"; group 1. */
export const CONTAINER_BEFORE = new RegExp(
  `(${WORD}(?: ${WORD}){0,2})['’]s (?:[a-z]{1,12} ){0,3}(?:of )?$`,
  'u',
)

/** Words of place names with their short forms, as keys. */
export const SHORT_FORMS = [
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['pt', 'point'],
  ['n', 'north'],
  ['s', 'south'],
  ['e', 'east'],
  ['w', 'west'],
] as const

/** Words that English writes without a capital: "Human" at the start of a name is not the town. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(commonWords as readonly string[])

/** Words of direction. */
export const DIRECTION =
  /^(?:(?:North|South|East|West)(?:ern)?|North[- ]?(?:east|west)(?:ern)?|South[- ]?(?:east|west)(?:ern)?|Central|Far North)$/i

/** Second parts of words with a hyphen after a place: "Odesa-based". */
export const ENDINGS: ReadonlySet<string> = new Set(hyphenEndings as readonly string[])

/** A verb of speech after its subject. */
export const SAID = /^(?:said|says|added)$/

/** A preposition before a place. */
export const PLACE_PREPOSITION = /^(?:in|from|of|to|across|throughout|for|into|via)$/

/** The end of a name after "of"; group 1. */
export const LAST_OF = / of (\p{Lu}[^ ]*(?: \p{Lu}[^ ]*){0,2} ?)$/u

/** "the" before a name. */
export const LEADING_ARTICLE = /^[Tt]he /

export const SIDE = '(north|south|east|west)(?:[- ]?(east|west))?'

export const CALLED = '(?:the )?(?:(?:city|town|village|port|district|region|province|state) of )?$'

/** "near", "just outside", directly before a place. */
export const NEAR = new RegExp(
  `(?<!\\b[Ii]n and )\\b(?:[Nn]ear|[Nn]earby|[Oo]utside|[Cc]lose to|[Aa]round|(?:[Nn]ot far|a few (?:kilomet(?:er|re)s|km|miles)) from|[Jj]ust (?:(?:north|south|east|west)[a-z-]* of|outside)|[Aa]pproaches to) ${CALLED}`,
)

/** "30 km north of"; groups: number, unit, two sides. */
export const AWAY = new RegExp(
  `\\b(\\d{1,4}(?:[.,]\\d{1,3})?)[ -]?(km|kilomet(?:er|re)s?|miles?|mi|m|met(?:er|re)s?)(?: \\([^)]{1,25}\\))?(?: (?:to the )?${SIDE}(?:ern)?)? (?:of|from|outside|away from) ${CALLED}`,
  'i',
)

/** "the eastern part of"; groups: two sides, centre, edge. */
export const PART_OF = new RegExp(
  `\\b(?:${SIDE}(?:ern)?(?: (?:part|side|half|tip|edge|end|outskirts|suburbs?|districts?|neighbou?rhoods?|areas?|flank))?|(cent(?:re|er)|heart|middle|cent(?:ral|er) part)|(outskirts|edge|suburbs?|fringes?)) of ${CALLED}`,
  'i',
)

/** "eastern", directly before a place; groups as in `PART_OF`. */
export const SIDE_BEFORE = new RegExp(`\\b(?:${SIDE}ern|(central|downtown)) $`, 'i')

/** "eastern" as the first word of a place; groups as in `PART_OF`. */
export const SIDE_INSIDE = new RegExp(`^(?:${SIDE}(?:ern)?|(central|downtown)) \\p{Lu}`, 'iu')

/** "'s eastern suburbs"; groups as in `PART_OF`. */
export const SIDE_BEHIND = new RegExp(
  `^['’]s (?:${SIDE}(?:ern)?|(central|downtown)|(outskirts|suburbs)) ?(?:outskirts|suburbs?|districts?|part|side|edge)?`,
  'i',
)

/** A county of the United States, by its name with a capital. */
export const COUNTY_NAME = / (?:County|Parish)$/

/** What news calls a place for short, where a list of names would mislead: "L.A.", "the Gulf". */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(shortNames as Record<string, string>),
)

/** An article before a name. */
export const ARTICLE = /^the$/

/** A demonym of several people: "Russians". */
export const PLURAL_DEMONYM = /s$/
