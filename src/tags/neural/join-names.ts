import type { NameType, TaggedName } from '../../types/tags.ts'

/**
 * For each kind, how probable the network finds it as the kind of a name. The rest to 1 is the probability that the
 * words are no name.
 */
export type Likelihoods = Partial<Record<Kind, number>>

/** The kinds of name that the network distinguishes. */
export type Kind = 'person' | 'organization' | 'place' | 'group' | 'other'

/**
 * Least score of a name that the rules do not see: below it, the network is wrong more often than right (GUM news, UNER
 * dev).
 */
const LEAST_SCORE = 0.6

/**
 * Weight of the network's probabilities against the rules' in a logarithmic opinion pool (Genest & Zidek 1986). Typed
 * F1 on GUM's news and UNER dev by this weight: 0: 76.1, 68.1; .5: 77.5, 72.2; .6: 79.5, 73.6; .7: 80.0, 73.8; .8:
 * lower.
 */
const WEIGHT = 0.7

const KINDS: readonly Kind[] = ['person', 'organization', 'place', 'group', 'other']
const TINY = 1e-3

/**
 * The names of the rules, typed by rules and network together, and the names that only the network finds. The network's
 * probabilities are averaged over all uses of the same words in an article.
 */
export function joinNames(
  text: string,
  byRules: readonly TaggedName[],
  byNetwork: readonly TaggedName[],
  likelihoods: (start: number, end: number) => Likelihoods,
): TaggedName[] {
  const sameWords = Map.groupBy(byRules, ({ start, end }) => text.slice(start, end))
  const pooled = new Map(
    [...sameWords].map(([words, uses]) => [
      words,
      meanOf(uses.map(({ start, end }) => likelihoods(start, end))),
    ]),
  )
  const typed = byRules.flatMap(
    (name) => typedName(name, pooled.get(text.slice(name.start, name.end))!) ?? [],
  )
  const added = byNetwork.filter(
    ({ start, end, score }) =>
      score >= LEAST_SCORE && !byRules.some((name) => name.start < end && start < name.end),
  )
  return [...typed, ...added].sort((a, b) => a.start - b.start)
}

/** The name with its type; `null` if rules and network together take it for no name. */
function typedName(name: TaggedName, seen: Likelihoods): TaggedName | null {
  const own = kindOf(name.type)
  const sure = Math.min(0.97, Math.max(0.2, name.score))
  const none = 1 - KINDS.reduce((sum, kind) => sum + (seen[kind] ?? 0), 0)
  const weigh = (byRule: number, byNetwork: number) =>
    byRule ** (1 - WEIGHT) * (Math.max(0, byNetwork) + TINY) ** WEIGHT
  const others = (1 - sure) / KINDS.length
  const scores = KINDS.map((kind) => weigh(kind === own ? sure : others, seen[kind] ?? 0))
  const noName = weigh(others, none)
  const best = scores.reduce((top, score, index) => (score > scores[top]! ? index : top), 0)
  // The network was not trained on weapons.
  if (noName > scores[best]!) return name.type === 'weapon' ? name : null
  const kind = KINDS[best]!
  const score = scores[best]! / scores.reduce((sum, one) => sum + one, noName)
  return { ...name, type: kind === own ? name.type : kind, score }
}

/** The network's kind for a type: the rules distinguish more types. */
function kindOf(type: NameType): Kind {
  if (type === 'media') return 'organization'
  return (KINDS as readonly NameType[]).includes(type) ? (type as Kind) : 'other'
}

function meanOf(all: readonly Likelihoods[]): Likelihoods {
  return Object.fromEntries(
    KINDS.map((kind) => [kind, all.reduce((sum, one) => sum + (one[kind] ?? 0), 0) / all.length]),
  )
}
