import { FAMILIES, KIN_GROUPS } from '../languages/en/event-words.ts'
import type { Article } from '../types/article.ts'
import type { EntityType } from '../types/entity.ts'
import type { NewsEvent } from '../types/event.ts'
import type { Mentioned } from './mentions.ts'
import { isNobody } from './negation.ts'
import { dependents } from './tree.ts'
import type { Words } from './words.ts'

/** An event as its own sentence tells it, before the other sentences of the article are looked at. */
export interface Draft {
  readonly event: Omit<NewsEvent, 'id'>
  /** The words of its sentence, and the index of its head word among them. */
  readonly words: Words
  readonly head: number
  readonly actors: readonly Mentioned[]
  readonly recipients: readonly Mentioned[]
  /** Whether a word of denial governs the act itself, as in "denied firing". */
  readonly isDenied: boolean
  /** Whether its own verb is negated: "did not fire", "nobody fired". */
  readonly isNegated: boolean
}

/** What is needed of an article to tell who takes part in its events. */
type Parties = Pick<Article, 'statements' | 'entities'>

/** Whether two words name one kind of act: of one word family, or of one type and used for one another in news. */
export function isOneKind(one: Draft, other: Draft): boolean {
  const [a, b] = [lemmaOf(one), lemmaOf(other)]
  if (familyOf(a) === familyOf(b)) return true
  return (
    one.event.type === other.event.type && KIN_GROUPS.some((group) => group.includes(a) && group.includes(b))
  )
}

function lemmaOf({ words, head }: Draft): string {
  return words[head]!.verb ?? words[head]!.noun
}

function familyOf(lemma: string): string {
  return Object.hasOwn(FAMILIES, lemma) ? FAMILIES[lemma]! : lemma
}

/** Whether the days of the two are one day, or one of them has none. */
export function isOneDay(one: Draft, other: Draft, times: Article['times']): boolean {
  const [a, b] = [one, other].map(({ event }) =>
    event.time === null ? null : (times[event.time]!.value?.slice(0, DAY) ?? null),
  )
  return a == null || b == null || a.startsWith(b) || b.startsWith(a)
}

/** Length of a day's value: "2025-03-09". */
const DAY = 10

export const SIDES = ['actors', 'recipients'] as const

/** A party, as far as it is needed to tell whether two are one. */
export interface Side {
  /** The last word of its name, in lower case: "marchers" for "the marchers". */
  readonly name: string
  readonly type: EntityType
  readonly isNamed: boolean
}

/**
 * Both sides of an event. Who denies an act without a subject ("denied firing", "denies murder") is its actor. A party
 * of which only a pronoun tells is left out: whom it stands for may be read wrong.
 */
export function sidesOf(
  draft: Draft,
  article: Parties,
): Readonly<Record<'actors' | 'recipients', readonly Side[]>> {
  const { event, actors, recipients, isDenied } = draft
  const sideOf = (ids: readonly string[]): Side[] =>
    article.entities.flatMap(({ id, name, type, mentions }) =>
      ids.includes(id)
        ? [
            {
              name: name.toLowerCase().split(' ').at(-1)!,
              type,
              isNamed: mentions.some(({ form }) => form === 'name'),
            },
          ]
        : [],
    )
  const known = (parties: readonly Mentioned[]) =>
    parties.filter(({ form }) => form !== 'pronoun').map(({ entity }) => entity)
  const denier = event.told?.find(({ as }) => as === 'denies')?.statement
  const holders = article.statements.find(({ id }) => id === denier)?.holder.entities ?? []
  const isImplied = isDenied && actors.length === 0 && recipients.length === 0
  const things = thingsOf(draft)
  return {
    actors: sideOf(isImplied ? holders : known(actors)),
    recipients: [...sideOf(known(recipients)), ...things],
  }
}

/** Relations of what a verb is done to. */
const OBJECTS = ['obj', 'nsubj:pass'] as const

/** The nouns of what a verb is done to: "the market" of "burned the market". */
function thingsOf({ words, head }: Draft): Side[] {
  const roles = words[head]!.roles ?? []
  const patients = roles.flatMap((role) => (role.label === PATIENT ? [role.head] : []))
  return [...new Set([...OBJECTS.flatMap((relation) => dependents(words, head, relation)), ...patients])]
    .filter((at) => words[at]!.pos.startsWith('NN') && !isNobody(words, at))
    .map((at) => ({ name: words[at]!.lower, type: 'other', isNamed: words[at]!.pos.startsWith('NNP') }))
}

/** The role of what is done to (PropBank). */
const PATIENT = 'ARG1'

/** Whether two sides may be the same: they meet, one is unknown, or one tells by a description what the other names. */
export function agree(one: readonly Side[], other: readonly Side[]): boolean {
  if (one.length === 0 || other.length === 0 || meet(one, other)) return true
  return one.some((a) => other.some((b) => a.isNamed !== b.isNamed || (!a.isNamed && a.type !== b.type)))
}

export function meet(one: readonly Side[], other: readonly Side[]): boolean {
  return one.some((a) => other.some((b) => a.name === b.name))
}
