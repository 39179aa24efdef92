import type { StatementTie, Within } from '../types/across.ts'
import type { Decision } from './digest.ts'
import { byPlace, keyOf } from './order.ts'

/**
 * Two groups become one where the ties between them come to this share of what they would be if everything in the one
 * were tied to everything in the other (average linkage): no thread runs on from claim to claim until it is about all.
 */
const AVERAGE = 0.22
/** Ties are summed as whole thousandths: sums are then the same in any order. */
const WHOLE = 1000
/** From this score on two say the same in the same words: they stand together whatever else is tied. */
const ALIKE = 0.95

/**
 * Threads of statements that are tied to each other, by ties of any kind. Every statement is in one thread, alone if
 * need be; threads and their members are in order of article and id. The same whatever order all of it comes in.
 */
export function divideThreads(
  statements: readonly Within[],
  ties: readonly StatementTie[],
  decisions: readonly Decision[] = [],
): Within[][] {
  const sorted = [...new Map(statements.map((one) => [keyOf(one), one])).values()].sort(byPlace)
  const index = new Map(sorted.map((one, at) => [keyOf(one), at]))
  const groups = new Groups(sorted.length)
  const links: [number, number, number][] = []
  for (const { a, b, score } of strongest(ties, index)) {
    if (score >= ALIKE) groups.join(a, b)
    else links.push([a, b, Math.round(score * WHOLE)])
  }
  for (const [a, b, score] of links) groups.link(a, b, score)
  groups.agglomerate(AVERAGE * WHOLE)
  return decide(groups.members(), sorted, index, decisions)
}

interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** One link a pair: the highest score of its ties. */
function strongest(ties: readonly StatementTie[], index: ReadonlyMap<string, number>): Link[] {
  const best = new Map<string, Link>()
  for (const tie of ties) {
    const [one, two] = [index.get(keyOf(tie.a)), index.get(keyOf(tie.b))]
    if (one === undefined || two === undefined || one === two) continue
    const [a, b] = one < two ? [one, two] : [two, one]
    const key = `${a} ${b}`
    if (tie.score > (best.get(key)?.score ?? 0)) best.set(key, { a, b, score: tie.score })
  }
  return [...best.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

/** Groups that grow; each is known by its smallest member. */
class Groups {
  readonly #members: Map<number, number[]>
  readonly #home: number[]
  /** Sums of scores between groups. */
  readonly #sums = new Map<number, Map<number, number>>()

  constructor(count: number) {
    this.#home = Array.from({ length: count }, (_, at) => at)
    this.#members = new Map(this.#home.map((at) => [at, [at]]))
  }

  members(): number[][] {
    return [...this.#members.values()]
  }

  link(a: number, b: number, score: number): void {
    const [one, two] = [this.#home[a]!, this.#home[b]!]
    if (one !== two) this.#add(one, two, score)
  }

  #add(one: number, two: number, score: number): void {
    for (const [x, y] of [
      [one, two],
      [two, one],
    ] as const) {
      const row = this.#sums.get(x) ?? new Map<number, number>()
      this.#sums.set(x, row)
      row.set(y, (row.get(y) ?? 0) + score)
    }
  }

  join(a: number, b: number): void {
    const [one, two] = [this.#home[a]!, this.#home[b]!].sort((x, y) => x - y) as [number, number]
    if (one === two) return
    const joined = [...this.#members.get(one)!, ...this.#members.get(two)!].sort((x, y) => x - y)
    for (const at of this.#members.get(two)!) this.#home[at] = one
    this.#members.set(one, joined)
    this.#members.delete(two)
    const row = this.#sums.get(two)
    this.#sums.delete(two)
    this.#sums.get(one)?.delete(two)
    for (const [other, score] of row ?? []) {
      this.#sums.get(other)!.delete(two)
      if (other !== one) this.#add(one, other, score)
    }
  }

  /** Joins the two groups that are closest, the first two of several, until no two are closer than `least`. */
  agglomerate(least: number): void {
    for (;;) {
      const next = this.#closest(least)
      if (!next) return
      this.join(...next)
    }
  }

  #closest(least: number): [number, number] | null {
    let best: [number, number] | null = null
    let highest = least
    for (const [one, row] of this.#sums) {
      for (const [two, sum] of row) {
        if (two <= one) continue
        const average = sum / (this.#members.get(one)!.length * this.#members.get(two)!.length)
        if (average < highest) continue
        if (best && average === highest && (one > best[0] || (one === best[0] && two > best[1]))) continue
        best = [one, two]
        highest = average
      }
    }
    return best
  }
}

/** Decisions in their order, after the ties. */
function decide(
  groups: readonly (readonly number[])[],
  sorted: readonly Within[],
  index: ReadonlyMap<string, number>,
  decisions: readonly Decision[],
): Within[][] {
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
    .map((group) => group.map((at) => sorted[at]!))
}
