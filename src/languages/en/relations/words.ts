import agreementRows from '../../../../data/languages/en/relations/agreements.json' with { type: 'json' }
import nounRows from '../../../../data/languages/en/relations/nouns.json' with { type: 'json' }
import verbRows from '../../../../data/languages/en/relations/verbs.json' with { type: 'json' }
import wordRows from '../../../../data/languages/en/relations/words.json' with { type: 'json' }
import type { RelationType } from '../../../types/relation.ts'

/**
 * A kind of entity that can be a side: `state` is a country or bloc, `power` whatever can arm or sign, `firm` what can be
 * bought, `seat` what somebody can preside over, `employer` whom somebody can work for.
 */
export type SideKind =
  | 'person'
  | 'actor'
  | 'power'
  | 'state'
  | 'place'
  | 'body'
  | 'firm'
  | 'seat'
  | 'employer'

/** A noun for somebody's part in a relation: "ally", "chairman". */
export interface RelationNoun {
  readonly type: RelationType
  /** Whom the noun describes. */
  readonly from: SideKind
  readonly to: SideKind
  /** Prepositions before the other side. */
  readonly behind: readonly string[]
  /** Kinds of the other side that can stand before the noun: "NATO member". */
  readonly before: readonly SideKind[]
  /** Whether the other side is the first one: the owner of a subsidiary. */
  readonly isReversed?: boolean
}

/** A verb whose subject is one side of a relation. */
export interface RelationVerb {
  readonly type: RelationType
  readonly from: SideKind
  readonly to: SideKind
  /** `object`, or the preposition before the other side. */
  readonly other: string
  /** `object`, or the preposition before what is supplied. */
  readonly thing?: string
  /** A preposition behind which somebody else stands: "replaced him with her". */
  readonly without?: string
  /** Whether the relation begins when the verb's deed is done: "joined". */
  readonly begins?: boolean
  /** Whether only its passive tells the relation: "is married to". */
  readonly isPassive?: boolean
}

/** Relations of nouns by noun, of one or two words. */
export const RELATION_NOUNS: ReadonlyMap<string, RelationNoun> = new Map(
  (nounRows as readonly (RelationNoun & { readonly nouns: readonly string[] })[]).flatMap((row) =>
    row.nouns.map((noun) => [noun, row] as const),
  ),
)

/** Relations of verbs by dictionary form. */
export const RELATION_VERBS: ReadonlyMap<string, readonly RelationVerb[]> = Map.groupBy(
  (verbRows as readonly (RelationVerb & { readonly verbs: readonly string[] })[]).flatMap((row) =>
    row.verbs.map((verb) => ({ ...row, verb })),
  ),
  ({ verb }) => verb,
)

const agreements = agreementRows as Readonly<
  Record<'pact' | 'partnership' | 'standing' | 'concluding' | 'signing', readonly string[]>
>

/** Nouns for agreements, with the type of relation that each is. */
export const AGREEMENTS: ReadonlyMap<string, RelationType> = new Map([
  ...agreements.pact.map((noun) => [noun, 'pact'] as const),
  ...agreements.partnership.map((noun) => [noun, 'partnership'] as const),
])

/** Agreements that are in force if they have an owner, without a verb that makes them: "the treaty between". */
export const STANDING: ReadonlySet<string> = new Set(agreements.standing)

/** Verbs by which two sides make or have an agreement. */
export const CONCLUDING: ReadonlySet<string> = new Set(agreements.concluding)

/** Those of them at whose time the agreement begins. */
export const SIGNING: ReadonlySet<string> = new Set(agreements.signing)

const words = wordRows as Readonly<
  Record<
    'over' | 'doubtful' | 'copulas' | 'naming' | 'serving' | 'instances' | 'backed' | 'hostile',
    readonly string[]
  >
>

/** Words before a noun by which the relation is over: "former". */
export const OVER: ReadonlySet<string> = new Set(words.over)

/** Words around a noun by which there may be no relation: "would-be". */
export const DOUBTFUL: ReadonlySet<string> = new Set(words.doubtful)

/** Verbs that join a description to their subject. */
export const COPULAS: ReadonlySet<string> = new Set(words.copulas)

/** Verbs that give their object an office: "was elected president". */
export const NAMING: ReadonlySet<string> = new Set(words.naming)

/** Verbs with an office behind "as": "served as president". */
export const SERVING: ReadonlySet<string> = new Set(words.serving)

/** Words between a plural and those who belong to it: "allies such as". */
export const INSTANCES: readonly (readonly string[])[] = words.instances.map((phrase) => phrase.split(' '))

/** Second halves of compounds that name who backs somebody: "Veldania-backed". */
export const BACKED: ReadonlySet<string> = new Set(words.backed)

/** Adjectives with "to" before the one whom somebody opposes. */
export const HOSTILE: ReadonlySet<string> = new Set(words.hostile)
