import type { StatementTie, Within } from '../types/across.ts'
import type { Decision } from './digest.ts'
import { Linkage } from './linkage.ts'
import { byPlace, keyOf } from './order.ts'

/**
 * Two groups become one where the ties between them come to this share of what they would be if everything in the one
 * were tied to everything in the other: no thread runs on from claim to claim until it is about all.
 */
const AVERAGE = 0.22
/** Ties are summed as whole thousandths. */
const WHOLE = 1000
/** From this score on two say the same in the same words: they stand together whatever else is tied. */
const ALIKE = 0.95

/**
 * Threads of statements that are tied to each other, by ties of any kind. An answer goes where that is which it answers.
 * Every statement is in one thread, alone if need be; threads and their members are in order of article and id, and the
 * same whatever order all of it comes in.
 */
export function divideThreads(
  statements: readonly Within[],
  ties: readonly StatementTie[],
  decisions: readonly Decision[] = [],
): Within[][] {
  const sorted = [...new Map(statements.map((one) => [keyOf(one), one])).values()].sort(byPlace)
  const index = new Map(sorted.map((one, at) => [keyOf(one), at]))
  const links = linksOf(ties, index)
  const linkage = new Linkage(sorted.length)
  for (const { a, b, score } of links) if (score >= ALIKE) linkage.join(a, b)
  const answers = answersAmong(links, linkage)
  for (const { a, b, score } of links) {
    if (answers.has(linkage.homeOf(a)) || answers.has(linkage.homeOf(b))) continue
    linkage.link(a, b, Math.round(score * WHOLE))
  }
  linkage.agglomerate(AVERAGE * WHOLE)
  for (const [answer, charge] of answers) linkage.join(answer, charge)
  return decided(linkage.groups(), index, decisions).map((group) => group.map((at) => sorted[at]!))
}

interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
  /** Whether `b` answers `a`. */
  readonly answers: boolean
}

/** One link for all ties of two statements, the highest score of them; in order of the two. */
function linksOf(ties: readonly StatementTie[], index: ReadonlyMap<string, number>): Link[] {
  const best = new Map<string, Link>()
  for (const { kind, a: first, b: second, score } of ties) {
    const [one, two] = [index.get(keyOf(first)), index.get(keyOf(second))]
    if (one === undefined || two === undefined || one === two) continue
    const answers = kind === 'answers'
    const [a, b] = answers || one < two ? [one, two] : [two, one]
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`
    const known = best.get(key)
    if (!known || (answers && !known.answers))
      best.set(key, { a, b, score: Math.max(score, known?.score ?? 0), answers })
    else if (score > known.score) best.set(key, { ...known, score })
  }
  return [...best.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

/** Of each group that answers something, what it answers best. What answers each other answers nothing. */
function answersAmong(links: readonly Link[], linkage: Linkage): Map<number, number> {
  const best = new Map<number, Link>()
  for (const link of links) {
    if (!link.answers) continue
    const [charge, answer] = [linkage.homeOf(link.a), linkage.homeOf(link.b)]
    const known = best.get(answer)
    if (charge !== answer && (!known || link.score > known.score)) best.set(answer, link)
  }
  const charges = new Map([...best].map(([answer, { a }]) => [answer, linkage.homeOf(a)]))
  for (const answer of [...charges.keys()].sort((x, y) => x - y)) {
    if (endsIn(answer, charges)) charges.delete(answer)
  }
  return charges
}

/** Whether what it answers, and what that answers in turn, leads back to itself. */
function endsIn(start: number, charges: ReadonlyMap<number, number>): boolean {
  const seen = new Set<number>()
  for (let at = charges.get(start); at !== undefined && !seen.has(at); at = charges.get(at)) {
    if (at === start) return true
    seen.add(at)
  }
  return false
}

/** Decisions in their order, after the ties. */
function decided(
  groups: readonly (readonly number[])[],
  index: ReadonlyMap<string, number>,
  decisions: readonly Decision[],
): number[][] {
  const home = new Map<number, Set<number>>()
  for (const group of groups) {
    const members = new Set(group)
    for (const at of group) home.set(at, members)
  }
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
