import type { Of } from '../schemas/parts.ts'
import type { comparison, hedge, holder, link, relay, statement, target } from '../schemas/statement.ts'

export type { Stance } from './stance.ts'

/** Every kind of holder. */
export const HOLDER_KINDS = ['named', 'role', 'collective', 'anonymous', 'media', 'article'] as const

/**
 * How the text names a holder: by name (`named`), by office or description (`role`), as several together
 * (`collective`), not at all (`anonymous`), as press or broadcasting (`media`); or the `article` in its own voice.
 */
export type HolderKind = (typeof HOLDER_KINDS)[number]

/** The holder of a statement. */
export type Holder = Of<typeof holder>

/** Every mode. */
export const MODES = [
  'direct',
  'indirect',
  'mixed',
  'fragment',
  'anonymous-passive',
  'hearsay',
  'imputed',
  'perception',
  'silence',
  'narrator',
  'caption',
  'headline',
] as const

/**
 * How a statement reaches the reader: in the exact words (`direct`), in the article's words (`indirect`), partly in
 * both (`mixed`), as a few quoted words (`fragment`), from an unnamed source (`anonymous-passive`, `hearsay`), as a
 * state of mind that the article describes (`imputed`, `perception`), as a refusal to say (`silence`), or in the
 * article's own voice (`narrator`, `caption`, `headline`).
 */
export type Mode = (typeof MODES)[number]

/** Of statements and of events. */
export const POLARITIES = ['positive', 'negative'] as const

/** Whether the words affirm or negate. */
export type Polarity = (typeof POLARITIES)[number]

/** The surest first. */
export const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const

/** How certain the content is, by its words and by the stance; `unknown` if it says that nobody knows. */
export type Certainty = (typeof CERTAINTIES)[number]

/** The roles of a target. */
export const TARGET_ROLES = ['addressed', 'accused'] as const

/** A party that a statement addresses or accuses, if the text says so. */
export type Target = Of<typeof target>

/** Who passed the words on: "whose words were translated by state TV". */
export type Relay = Of<typeof relay>

/** What a hedge leaves of a claim. */
export const HEDGE_LEVELS = ['probable', 'possible', 'unknown', 'approximate'] as const

/** Words that make a claim less than certain, or less than exact. */
export type Hedge = Of<typeof hedge>

/** Every kind of comparison. */
export const COMPARISON_KINDS = ['superlative', 'comparative'] as const

/** One thing compared with others: "the longest lull since October", "far worse than its own". */
export type Comparison = Of<typeof comparison>

/** Every type of link. */
export const LINK_TYPES = ['cause', 'purpose', 'condition'] as const

/** Cause, purpose or condition, as the holder of the statement sees it. */
export type Link = Of<typeof link>

/** Kinds of holders without a name. */
export const UNNAMED = HOLDER_KINDS.filter((kind) => kind !== 'named')

/** A line of the record: somebody's statement, tied to the words that carry it. */
export type Statement = Of<typeof statement>
