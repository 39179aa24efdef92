import type { Within } from './across.ts'
import type { EntityType } from './entity.ts'
import type { Span } from './span.ts'

/**
 * A place in an article that is found again when the article is read anew: the exact words with what stands around them
 * (W3C Web Annotation's TextQuoteSelector) beside their offsets. Words that are not found, or found twice, are a conflict,
 * never a guess.
 */
export interface Anchor {
  /** Of the page: where it stood, so that a new version of it is known. */
  readonly location: string
  /** SHA-256 of the page's bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly article: string
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Up to 32 UTF-16 code units before and after. */
  readonly prefix: string
  readonly suffix: string
}

/** Layers whose things can be corrected one by one. */
export const THING_LAYERS = ['statement', 'entity', 'mention', 'place', 'time', 'quantity', 'event'] as const

/** What is corrected: a thing of one article, by its words. */
export interface Target {
  readonly layer: (typeof THING_LAYERS)[number]
  /** Its id, or index of a place, time or quantity, in the line it was corrected on. */
  readonly id: string
  /** Of a statement its content, of an event its trigger, of an entity its first mention by name. */
  readonly anchor: Anchor
}

/** Fields that `edit` may set, with the values it may give them; anything else is refused. */
export interface Edits {
  readonly stance?: string
  readonly mode?: string
  readonly certainty?: string
  readonly polarity?: string
  /** Of a statement: entity ids of its article, or a kind of holder for somebody unnamed. */
  readonly holder?: readonly string[]
  readonly content?: Span
  readonly name?: string
  readonly type?: EntityType | string
  readonly status?: string
  /** Of a mention: id of the entity of its article that it belongs to. */
  readonly entity?: string
  readonly actors?: readonly string[]
  readonly recipients?: readonly string[]
  /** Of a place: a GeoNames id; `null` for a place that is not in the gazetteer. */
  readonly geonames?: number | null
  readonly lat?: number | null
  readonly lon?: number | null
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null
  readonly admin1?: string | null
  readonly precision?: string
  readonly sense?: string
  /** Of a time: TIMEX3. Of a quantity: a number. */
  readonly value?: string | number | null
  /** Of a time: first and last day it may mean, ISO 8601. */
  readonly from?: string | null
  readonly to?: string | null
  /** Of a quantity. */
  readonly min?: number | null
  readonly max?: number | null
  readonly unit?: string | null
  readonly approx?: boolean
}

/** A thing as it is pointed at: by its id, or index, in the record as it stands. The record finds its anchor. */
export interface Pointer {
  readonly layer: Target['layer']
  readonly article: string
  readonly id: string
  /** The words that whoever points at it sees there; refused when others stand there by now. */
  readonly exact?: string
}

/** Layers whose groups can be merged and split. */
export const GROUP_LAYERS = ['identity', 'copy', 'happening', 'event', 'thread'] as const

/** Which groups a decision is about. */
export type GroupLayer = (typeof GROUP_LAYERS)[number]

/** One thing that a person sets right, as the log keeps it. */
export type Change =
  /** Right as it stands; it is held to that when the page is read again. */
  | { readonly do: 'accept'; readonly target: Target }
  /** Not there at all; it stays away when the page is read again. */
  | { readonly do: 'reject'; readonly target: Target }
  | { readonly do: 'edit'; readonly target: Target; readonly set: Edits }
  /**
   * `one` and its whole group join the group of `other`, whose id and name stay; `apart` takes `one` alone out of the
   * group of `other`, and what is apart is never joined again by rule. `id` of an article-level group is empty.
   */
  | { readonly do: 'merge'; readonly layer: GroupLayer; readonly one: Within; readonly other: Within }
  | { readonly do: 'split'; readonly layer: GroupLayer; readonly one: Within; readonly other: Within }
  /** Takes an earlier correction back. */
  | { readonly do: 'undo'; readonly correction: number }

/** A change as it is asked for. */
export type AskedChange =
  | { readonly do: 'accept' | 'reject'; readonly target: Target | Pointer }
  | { readonly do: 'edit'; readonly target: Target | Pointer; readonly set: Edits }
  | Exclude<Change, { readonly target: Target }>

/** A stretch of an article's text. */
export interface Excerpt {
  readonly start: number
  readonly text: string
}

/** Whether a correction is in force, was taken back, or cannot be carried out on the line as it now stands. */
export const CORRECTION_STATES = ['in-force', 'undone', 'conflict'] as const

/** A line of the log. The log only grows. */
export interface Correction {
  /** From 1, in order of entry. */
  readonly number: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly why: string | null
  readonly change: Change
  /** What the value was, as JSON; `null` for groups. */
  readonly before: unknown
  /** The text around it; `null` for groups. */
  readonly context: Excerpt | null
  /**
   * Where the things stand that it speaks of by id (`e1`, `time:3`), so that they are found again; of groups `one` and
   * `other`.
   */
  readonly refs: Readonly<Record<string, Anchor>>
  readonly state: (typeof CORRECTION_STATES)[number]
  readonly conflict: string | null
}

/** A group as a preview names it. */
export interface GroupSide {
  readonly id: string
  readonly name: string | null
  readonly members: number
}

/** What a change would do, before it is made. */
export interface Preview {
  readonly change: Change
  /**
   * Of a thing: as it is and as it would be, `null` when it would be gone. Of groups: `{ one, other }`, the groups that the
   * two are in, before and after; a merge goes from `one` into `other`.
   */
  readonly before: unknown
  readonly after: unknown
  /** Other things on record that would change with it: `statements`, `threads`, `identities` … with their ids. */
  readonly affects: readonly {
    readonly layer: string
    readonly count: number
    readonly sample: readonly string[]
  }[]
  /** Earlier corrections that it goes against, or that could not be carried out after it, and why. */
  readonly conflicts: readonly { readonly correction: number; readonly why: string }[]
}
