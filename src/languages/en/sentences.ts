import elisionWords from '../../../data/languages/en/abbreviations/elisions.json' with { type: 'json' }
import speechVerbs from '../../../data/languages/en/abbreviations/speech-verbs.json' with { type: 'json' }
import starterWords from '../../../data/languages/en/abbreviations/starters.json' with { type: 'json' }
import { FULL_WEEKDAY } from './calendar.ts'

/** Words that often begin a sentence after an abbreviation. */
export const STARTERS: ReadonlySet<string> = new Set(starterWords as readonly string[])

/** Verbs of speech after a name. */
export const SPEECH = new RegExp(`^(?:${(speechVerbs as readonly string[]).join('|')})$`)

/** The words that can follow a clock time after "a.m.": a zone, a day, a month. */
export const CLOCK_GOES_ON = new RegExp(
  `^(?:[A-Z]{2,4}|\\d.*|${FULL_WEEKDAY}|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Eastern|Pacific|Central|Mountain|Moscow|London|Beijing|Greenwich)`,
)

/** Words that begin with an apostrophe: "'em". */
export const ELISIONS: ReadonlySet<string> = new Set(elisionWords as readonly string[])
