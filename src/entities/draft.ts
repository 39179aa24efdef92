import { FIRST_NAME_GENDER, type Gender } from '../languages/en/entities/lexicon.ts'
import { TITLE_LEAD } from '../languages/en/entities/roles.ts'
import type { Basis } from '../types/basis.ts'
import type { EntityType, Mention, Role } from '../types/entity.ts'
import type { Span } from '../types/span.ts'

/** An entity in the making. */
export interface Draft {
  type: EntityType
  /** Proper names it goes by, as written, and how often each. */
  readonly names: Map<string, number>
  readonly mentions: DraftMention[]
  readonly roles: Role[]
  gender: Gender | null
  plural: boolean
  /** ISO 3166-1 alpha-2 of a country, whether as a place or as a government. */
  iso: string | null
  /** What to call it when the text gives no name. */
  fallback: string | null
}

/** A mention before its attributions are known. */
export interface DraftMention extends Omit<Mention, 'attributions'> {
  /** Index into `sentences`. */
  readonly sentence: number
}

/** An entity of which nothing is known but its type. */
export function newDraft(type: EntityType): Draft {
  return {
    type,
    names: new Map(),
    mentions: [],
    roles: [],
    gender: null,
    plural: false,
    iso: null,
    fallback: null,
  }
}

/** Counts one more use of a name. */
export function addName(draft: Draft, name: string): void {
  draft.names.set(name, (draft.names.get(name) ?? 0) + 1)
}

/** The fullest name: most words, then most often used, then first. A word set before a name now and then is no part of it. */
export function bestName(draft: Draft): string | null {
  let best: string | null = null
  let weight = -1
  for (const [name, count] of draft.names) {
    const own = Math.min(name.split(' ').length, 4) * 1000 + Math.min(count, 999)
    if (own > weight && !isEpithet(draft, name, count)) {
      best = name
      weight = own
    }
  }
  return best
}

/** "Honest Olena Marchuk": said now and then of her who is Olena Marchuk elsewhere. */
function isEpithet({ type, names }: Draft, name: string, count: number): boolean {
  const [first = '', ...rest] = name.split(' ')
  if (type !== 'person' || rest.length < 2) return false
  return (
    (names.get(rest.join(' ')) ?? 0) >= count &&
    !FIRST_NAME_GENDER.has(first) &&
    FIRST_NAME_GENDER.has(rest[0]!)
  )
}

/**
 * Adds an office or description without its article, unless it is there already; the offsets are those of its words.
 */
export function addRole(draft: Draft, title: string, [start, end]: Span, basis: Basis): void {
  const plain = title.replace(TITLE_LEAD, '').trim()
  if (plain && !draft.roles.some((role) => role.title.toLowerCase() === plain.toLowerCase())) {
    draft.roles.push({ title: plain, start, end, basis })
  }
}

/** The last mention that ends at or before `offset`. */
export function lastMentionBefore(draft: Draft, offset: number): DraftMention | null {
  let last: DraftMention | null = null
  for (const mention of draft.mentions) {
    if (mention.end <= offset && (!last || mention.start > last.start)) last = mention
  }
  return last
}
