import alsoCommon from '../../../../data/languages/en/names/also-common.json' with { type: 'json' }
import calendarWords from '../../../../data/languages/en/names/calendar-words.json' with { type: 'json' }
import commonWords from '../../../../data/languages/en/names/common-words.json' with { type: 'json' }
import creditWords from '../../../../data/languages/en/names/credit-words.json' with { type: 'json' }
import functionWords from '../../../../data/languages/en/names/function-words.json' with { type: 'json' }
import notNames from '../../../../data/languages/en/names/not-names.json' with { type: 'json' }
import speechVerbs from '../../../../data/languages/en/names/speech-verbs.json' with { type: 'json' }
import firstRows from '../../../../data/languages/en/organizations/first-words.json' with { type: 'json' }
import headRows from '../../../../data/languages/en/organizations/head-words.json' with { type: 'json' }
import leaderRows from '../../../../data/languages/en/organizations/led-by.json' with { type: 'json' }
import directionWords from '../../../../data/languages/en/places/directions.json' with { type: 'json' }
import hyphenEndings from '../../../../data/languages/en/places/hyphen-endings.json' with { type: 'json' }
import kindWords from '../../../../data/languages/en/places/kinds-before.json' with { type: 'json' }
import locativeWords from '../../../../data/languages/en/places/locative-words.json' with { type: 'json' }
import titleModifiers from '../../../../data/languages/en/titles/modifiers.json' with { type: 'json' }
import titleRows from '../../../../data/languages/en/titles/titles.json' with { type: 'json' }
import seatRows from '../../../../data/world/countries/seats.json' with { type: 'json' }
import demonymRows from '../../../../data/world/demonyms/demonyms.json' with { type: 'json' }
import groupWords from '../../../../data/world/demonyms/groups.json' with { type: 'json' }
import mediaRows from '../../../../data/world/media/media.json' with { type: 'json' }
import connectorWords from '../../../../data/world/names/connectors.json' with { type: 'json' }
import firstNameRows from '../../../../data/world/names/first-names.json' with { type: 'json' }
import knownRows from '../../../../data/world/organizations/known.json' with { type: 'json' }
import type { NameType } from '../../../types/tags.ts'

/** Words that English writes without a capital in running text. */
export const COMMON: ReadonlySet<string> = new Set([
  ...(commonWords as readonly string[]),
  ...(alsoCommon as readonly string[]),
])
const TITLE_WORDS: ReadonlySet<string> = new Set(
  (titleRows as readonly { word: string }[]).map(({ word }) => word.toLowerCase()),
)
/** Given names as written: "Vladimir". */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (firstNameRows as readonly (readonly [string, string])[])
    .filter(([name, gender]) => gender !== 'u' || !TITLE_WORDS.has(name.toLowerCase()))
    .map(([name]) => name),
)
/** Offices that only an organisation has: "chief executive". */
export const LEADERS: ReadonlySet<string> = new Set(leaderRows as readonly string[])
/** Weekdays and months, capitalised. */
export const CALENDAR: ReadonlySet<string> = new Set(calendarWords as readonly string[])
/** Small words inside names: "de", "bin". */
export const CONNECTORS: ReadonlySet<string> = new Set(connectorWords as readonly string[])
/** Capitalised words that are not names when alone. */
export const NOT_NAMES: ReadonlySet<string> = new Set(notNames as readonly string[])
/** Function words, lower case: not names when alone. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords as readonly string[])
/** Words before a credit, directly after a caption: "… near the harbour Image: Ann Whitlock". */
export const CREDIT_WORDS: ReadonlySet<string> = new Set(creditWords as readonly string[])
/** Nouns before "of" and a place: "the town of". */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(kindWords as readonly string[])
/** Words for a part of a place, before its name: "Northern", "Downtown". */
export const DIRECTIONS: ReadonlySet<string> = new Set(directionWords as readonly string[])
/** Second parts of an adjective after a name and a hyphen: "Odesa-based". */
export const HYPHEN_ENDINGS: ReadonlySet<string> = new Set(hyphenEndings as readonly string[])
/** Forms of verbs of saying that can follow a name, lower case. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(speechVerbs as readonly string[])
/** Words before a place: "in" nearly always, "from" often. */
export const LOCATIVE: ReadonlyMap<string, 'strong' | 'weak'> = new Map(
  (locativeWords as readonly { word: string; strength: 'strong' | 'weak' }[]).map(({ word, strength }) => [
    word,
    strength,
  ]),
)
/** Adjectives and names of peoples: "Russian", "Afghans". */
export const DEMONYMS: ReadonlySet<string> = new Set([
  ...(demonymRows as readonly { form: string }[]).map(({ form }) => form),
  ...(groupWords as readonly string[]),
])
/** "President", "Mr", "Gen", without full stops, in lower case. */
export const TITLES: ReadonlyMap<string, 'honorific' | 'rank' | 'office'> = new Map(
  (titleRows as readonly { word: string; kind: 'honorific' | 'rank' | 'office' }[]).map(({ word, kind }) => [
    word.toLowerCase(),
    kind,
  ]),
)
/** Words that can come before a title: "Prime" Minister, "Defense" Secretary. Lower case. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(titleModifiers as readonly string[])

/** The type of a name by its last word: "Ministry", "River", "Cup". Lower case. */
export const HEAD_WORDS: ReadonlyMap<string, NameType> = new Map(
  (headRows as readonly { word: string; type: NameType }[]).map(({ word, type }) => [word, type]),
)

/** The type of a name by its first word: "Hurricane", "Lake". Lower case. */
export const FIRST_WORDS: ReadonlyMap<string, NameType> = new Map(
  (firstRows as readonly { word: string; type: NameType }[]).map(({ word, type }) => [word, type]),
)

/** Organisations and media with a well-known name or acronym, without a leading "the", as written. */
export const KNOWN: ReadonlyMap<string, NameType> = new Map(
  [
    ...(seatRows as readonly { form: string }[])
      .filter(({ form }) => !/^(?:West|Brussels|Vatican)$/.test(form))
      .map(({ form }) => ({ name: form, aliases: [], type: 'organization' as const })),
    ...(knownRows as readonly { name: string; aliases: readonly string[] }[]).map((row) => ({
      ...row,
      type: 'organization' as const,
    })),
    ...(mediaRows as readonly { name: string; aliases: readonly string[] }[]).map((row) => ({
      ...row,
      type: 'media' as const,
    })),
  ].flatMap(({ name, aliases, type }) =>
    [name, ...aliases].map((form): [string, NameType] => [form.replace(/^[Tt]he /, ''), type]),
  ),
)
