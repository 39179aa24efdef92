import contexts from '../../../../data/languages/en/events/contexts.json' with { type: 'json' }
import { EVENT_TABLE, EVENT_TYPES, type EventType } from '../../../types/event.ts'
import { WORD_CLASSES } from './kinds.ts'

/** A row of `contexts.json`. */
interface ContextRow {
  readonly words: readonly string[]
  readonly strong: readonly string[]
  /** Event types, or `PLOVER` for all types of PLOVER and SPEECH. */
  readonly drops: readonly (EventType | 'PLOVER')[]
}

/** A subject about which words of some event types have another meaning. */
export interface Context {
  readonly name: string
  readonly drops: ReadonlySet<EventType>
  readonly phrases: ReadonlySet<string>
  /** First words of phrases, so that only few words are looked up together with the next. */
  readonly openers: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
}

const PLOVER = EVENT_TYPES.filter((type) => EVENT_TABLE[type].plover)

/** The contexts, with their words as sets. */
export const CONTEXTS: readonly Context[] = Object.entries(
  contexts as Readonly<Record<string, ContextRow>>,
).map(([name, { words, strong, drops }]) => ({
  name,
  drops: new Set(drops.flatMap((type) => (type === 'PLOVER' ? PLOVER : [type]))),
  phrases: new Set(strong),
  openers: new Set(strong.filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.split(' ', 1)[0]!)),
  weak: new Set(words.flatMap((name) => [...WORD_CLASSES[name.slice(1)]!])),
}))
