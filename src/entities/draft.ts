import { FIRST_NAME_GENDER, type Gender } from '../languages/en/entities/lexicon.ts'
import { TITLE_LEAD } from '../languages/en/entities/roles.ts'
import type { Basis } from '../types/basis.ts'
import type { EntityType, Mention, Role } from '../types/entity.ts'
import type { Span } from '../types/span.ts'

/** An entity while it is being built. */
export interface Draft {
  type: EntityType
  /** Its proper names as written, and how often each occurs. */
  readonly names: Map<string, number>
  readonly mentions: DraftMention[]
  readonly roles: Role[]
  gender: Gender | null
  plural: boolean
  /** ISO 3166-1 alpha-2 code of a country, both for the place and for its government. */
  iso: string | null
  /** Its label if the text gives no name. */
  fallback: string | null
}

/** A mention before its attributions are known. */
export interface DraftMention extends Omit<Mention, 'attributions'> {
  /** Index into `sentences`. */
  readonly sentence: number
}

/** An entity with a type and nothing else. */
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

/** Counts one more occurrence of a name. */
export function addName(draft: Draft, name: string): void {
  draft.names.set(name, (draft.names.get(name) ?? 0) + 1)
}

/**
 * The fullest name: the most words, then the most occurrences, then the first. A word that only sometimes stands before
 * a name is not part of it.
 */
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

/** Whether a longer name only adds an epithet to a more frequent one: "Honest Olena Marchuk" beside "Olena Marchuk". */
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
 * Adds an office or description without its article, unless it is already there; the offsets are those of its words.
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
