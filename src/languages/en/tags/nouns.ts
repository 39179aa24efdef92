import nounRows from '../../../../data/languages/en/stances/nouns.json' with { type: 'json' }

/** Frames after a noun of saying: "the claim that", "a warning of". */
export const NOUN_FRAMES: ReadonlySet<string> = new Set([
  'that',
  'to',
  'question',
  'quote',
  ...['for', 'of', 'on', 'about', 'against', 'to', 'that', 'with', 'over'].map((word) => `prep:${word}`),
])

/** A preposition between a noun of saying and its source. */
export const CARRIER_PREPOSITION = /^(?:in|from|by|among)$/

/** A word between a noun of saying and its content. */
export const CONTENT_PREPOSITION = /^(?:that|of|for|to|about|on)$/

/** Nouns for speech and thought: "the council's answer". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  Object.keys(nounRows as Readonly<Record<string, string>>),
)
