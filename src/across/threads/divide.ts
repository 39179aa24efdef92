import { divide } from '../../base/divide.ts'
import { byPlace, keyOf } from '../../base/within.ts'
import type { Decision, StatementTie, Within } from '../../types/across.ts'

/** Least mean score of the ties between two groups of statements to be one thread; see `divide`. */
const AVERAGE = 0.22
/** From this score two statements say the same in the same words: an answer to one is an answer to the other. */
const ALIKE = 0.95

/**
 * Divides statements into threads by ties of any kind. An answer is in the thread of its charge. Every statement is in
 * exactly one thread, perhaps alone. Threads and members are in order of article and id; the order of the input changes
 * nothing.
 */
export function divideThreads(
  statements: readonly Within[],
  ties: readonly StatementTie[],
  decisions: readonly Decision[] = [],
): Within[][] {
  const sorted = [...new Map(statements.map((one) => [keyOf(one), one])).values()].sort(byPlace)
  const index = new Map(sorted.map((one, at) => [keyOf(one), at]))
  const links = linksOf(ties, index)
  const alike = alikeIn(sorted.length, links)
  const charges = chargesOf(links, alike)
  const pulls = links
    .filter(({ a, b }) => !charges.has(alike[a]!) && !charges.has(alike[b]!))
    .map(({ a, b, score }) => ({ a: keyOf(sorted[a]!), b: keyOf(sorted[b]!), score }))
  const first = sorted.filter((_, at) => !charges.has(alike[at]!)).map(keyOf)
  const groups = divide(first, pulls, AVERAGE).map((group) => new Set(group.map((key) => index.get(key)!)))
  const home = new Map(groups.flatMap((group) => [...group].map((at) => [at, group] as const)))
  for (const at of sorted.keys()) {
    if (home.has(at)) continue
    const group = home.get(chargeAtLast(alike[at]!, charges))!
    home.set(at, group.add(at))
  }
  return decided(home, index, decisions).map((group) => group.map((at) => sorted[at]!))
}

interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
  /** Whether `b` answers `a`. */
  readonly answers: boolean
}

/**
 * One link for all ties of two statements, the highest score of them; in order of the two. Two statements that answer
 * each other count as no answers.
 */
function linksOf(ties: readonly StatementTie[], index: ReadonlyMap<string, number>): Link[] {
  const best = new Map<string, { score: number; charges: Set<number>; pair: readonly [number, number] }>()
  for (const { kind, a, b, score } of ties) {
    const [one, two] = [index.get(keyOf(a)), index.get(keyOf(b))]
    if (one === undefined || two === undefined || one === two) continue
    const pair = one < two ? ([one, two] as const) : ([two, one] as const)
    const known = best.get(pair.join(' ')) ?? { score: 0, charges: new Set<number>(), pair }
    best.set(pair.join(' '), known)
    known.score = Math.max(known.score, score)
    if (kind === 'answers') known.charges.add(one)
  }
  return [...best.values()]
    .map(({ score, charges, pair: [a, b] }) =>
      charges.size === 1 && charges.has(b)
        ? { a: b, b: a, score, answers: true }
        : { a, b, score, answers: charges.size === 1 },
    )
    .sort((x, y) => x.a - y.a || x.b - y.b)
}

/** For each statement, the first one that says the same in the same words; perhaps itself. */
function alikeIn(count: number, links: readonly Link[]): number[] {
  const home = Array.from({ length: count }, (_, at) => at)
  const find = (at: number): number => (home[at] === at ? at : find(home[at]!))
  for (const { a, b, score } of links) {
    if (score < ALIKE) continue
    const [one, two] = [find(a), find(b)]
    home[Math.max(one, two)] = Math.min(one, two)
  }
  return home.map((_, at) => find(at))
}

/**
 * For each answer, the charge with the highest score, where alike statements count as the first of them. An answer
 * whose chain leads back to itself counts as none.
 */
function chargesOf(links: readonly Link[], alike: readonly number[]): Map<number, number> {
  const best = new Map<number, Link>()
  for (const link of links) {
    const answer = alike[link.b]!
    if (!link.answers || alike[link.a] === answer) continue
    const known = best.get(answer)
    if (!known || link.score > known.score) best.set(answer, link)
  }
  const charges = new Map([...best].map(([answer, { a }]) => [answer, alike[a]!]))
  for (const answer of [...charges.keys()].sort((x, y) => x - y)) {
    if (leadsBack(answer, charges)) charges.delete(answer)
  }
  return charges
}

function leadsBack(start: number, charges: ReadonlyMap<number, number>): boolean {
  const seen = new Set<number>()
  for (let at = charges.get(start); at !== undefined && !seen.has(at); at = charges.get(at)) {
    if (at === start) return true
    seen.add(at)
  }
  return false
}

/** Follows the chain of answers from this one to its first charge. */
function chargeAtLast(answer: number, charges: ReadonlyMap<number, number>): number {
  const charge = charges.get(answer)
  return charge === undefined ? answer : chargeAtLast(charge, charges)
}

/** Applies the decisions in their order, after the ties. */
function decided(
  groups: ReadonlyMap<number, Set<number>>,
  index: ReadonlyMap<string, number>,
  decisions: readonly Decision[],
): number[][] {
  const home = new Map(groups)
  for (const { kind, one, other } of decisions) {
    const [a, b] = [index.get(keyOf(one)), index.get(keyOf(other))]
    if (a === undefined || b === undefined || a === b) continue
    const [mine, theirs] = [home.get(a)!, home.get(b)!]
    if (kind === 'same' && mine !== theirs) {
      for (const at of mine) home.set(at, theirs.add(at))
    } else if (kind === 'apart' && mine === theirs) {
      mine.delete(a)
      home.set(a, new Set([a]))
    }
  }
  return [...new Set(home.values())]
    .map((group) => [...group].sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!)
}
