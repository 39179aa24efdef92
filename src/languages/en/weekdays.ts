import tenseTable from '../../../data/languages/en/times/tense-words.json' with { type: 'json' }
import { WEEKDAY_PATTERN } from './calendar.ts'

type Tense = 'reporting' | 'future' | 'not-bare'

const TENSES = tenseTable as readonly { word: string; part: Tense }[]
const wordsOf = (part: Tense) => new Set(TENSES.filter((row) => row.part === part).map(({ word }) => word))

/** Verbs of reporting beside a weekday. */
export const REPORTING = wordsOf('reporting')

/** Words for the future, beside a weekday. */
export const FUTURE = wordsOf('future')

/** Words after which a weekday is not a bare day. */
export const NOT_BARE = wordsOf('not-bare')

/** A weekday, with the part of the day after it. */
export const WEEKDAY_MENTION = new RegExp(
  `\\b(?:[Oo]n |[Ll]ate |[Ee]arly )?(?<day>${WEEKDAY_PATTERN.replace('\\.?', '')})\\b(?<part> (?:morning|afternoon|evening|night))?(?!,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[’']s|s\\b|-)`,
  'g',
)

/** Has the ending of a past tense. */
export const PAST_ENDING = /^\p{Ll}{3,}ed$/u

/** Before a form that also is a past tense: "to be released". */
export const INFINITIVE = /^(?:be|to)$/
