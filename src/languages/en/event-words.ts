import familyTable from '../../../data/languages/en/event-words/families.json' with { type: 'json' }
import kinTable from '../../../data/languages/en/event-words/kin.json' with { type: 'json' }
import lightVerbs from '../../../data/languages/en/event-words/light-verbs.json' with { type: 'json' }
import senseTable from '../../../data/languages/en/event-words/senses.json' with { type: 'json' }
import speechRows from '../../../data/languages/en/event-words/speech.json' with { type: 'json' }

/** A name, also after "the". */
export const NAMED = /^(?:the )?\p{Lu}/u

/** "the" before a name, in lower case. */
export const LEADING_ARTICLE = /^the /

/** For a noun of an event, the verb of its word family. */
export const FAMILIES = familyTable as Readonly<Record<string, string>>

/** The numbers of a word's own senses, and of the more general senses, as two lists separated by spaces. */
export const SENSES = senseTable as Readonly<Record<string, readonly [own: string, above: string]>>

/** Groups of lemmas that news uses for one event. */
export const KIN_GROUPS: readonly (readonly string[])[] = (kinTable as readonly string[]).map((row) =>
  row.split(' '),
)

/** Words that come before a verb. */
export const BEFORE_VERBS = new Set(
  'be is are was were been being am has have had having do does did will would can could may might must shall should to not'.split(
    ' ',
  ),
)

/** Verbs that add little to the noun with them. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(lightVerbs as readonly string[])

/** Verbs and nouns of reporting, in the form of a lemma. */
export const REPORTING: ReadonlySet<string> = new Set(speechRows as readonly string[])
