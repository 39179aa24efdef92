import type { Decision } from '../types/across.ts'

/** A tie between two members, with its score, 0 to 1. */
export interface Pull {
  readonly a: string
  readonly b: string
  readonly score: number
}

interface Group {
  readonly members: number[]
  /** Sums of the scores between this group and others, by the other group's number. */
  readonly pulls: Map<number, number>
  readonly apart: Set<number>
}

/** Two groups that may be joined; in order of mean score, the highest first. */
interface Candidate {
  readonly mean: number
  readonly a: number
  readonly b: number
}

/**
 * Divides members into groups by average linkage (UPGMA): the two groups with the highest mean score are joined, as
 * long as it is at least `least`; pairs without a tie count as 0, so that a chain of ties does not make a group. The
 * result depends on the members, ties and decisions alone, not on the order of members and ties. Groups and their
 * members are sorted.
 */
export function divide(
  members: readonly string[],
  ties: readonly Pull[],
  least: number,
  decisions: readonly Decision<string>[] = [],
): string[][] {
  const names = [...new Set(members)].sort()
  const numbers = new Map(names.map((name, i) => [name, i]))
  const groups = new Map<number, Group>(
    names.map((_, i) => [i, { members: [i], pulls: new Map(), apart: new Set() }]),
  )
  for (const [a, b, score] of pairsOf(ties, numbers)) {
    groups.get(a)!.pulls.set(b, score)
    groups.get(b)!.pulls.set(a, score)
  }
  decide(groups, decisions, numbers)
  joinNearest(groups, least)
  return [...groups.values()]
    .map((group) => group.members.sort((a, b) => a - b).map((member) => names[member]!))
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

/** The strongest tie of each pair, in order of the pair. */
function pairsOf(ties: readonly Pull[], numbers: ReadonlyMap<string, number>): [number, number, number][] {
  const pairs = new Map<number, Map<number, number>>()
  for (const tie of ties) {
    const a = numbers.get(tie.a)
    const b = numbers.get(tie.b)
    if (a === undefined || b === undefined || a === b) continue
    const [low, high] = a < b ? [a, b] : [b, a]
    const row = pairs.get(low) ?? new Map<number, number>()
    pairs.set(low, row.set(high, Math.max(tie.score, row.get(high) ?? 0)))
  }
  return [...pairs]
    .flatMap(([a, row]) => [...row].map(([b, score]): [number, number, number] => [a, b, score]))
    .sort((one, other) => one[0] - other[0] || one[1] - other[1])
}

function decide(
  groups: Map<number, Group>,
  decisions: readonly Decision<string>[],
  numbers: ReadonlyMap<string, number>,
): void {
  const last = new Map<string, { a: number; b: number; kind: Decision['kind'] }>()
  for (const { kind, one, other } of decisions) {
    const a = numbers.get(one)
    const b = numbers.get(other)
    if (a === undefined || b === undefined || a === b) continue
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    last.delete(key)
    last.set(key, { a: Math.min(a, b), b: Math.max(a, b), kind })
  }
  for (const { a, b, kind } of last.values()) {
    if (kind !== 'apart') continue
    groups.get(a)!.apart.add(b)
    groups.get(b)!.apart.add(a)
  }
  for (const { a, b, kind } of last.values()) {
    const one = groupWith(groups, a)
    const other = groupWith(groups, b)
    if (kind === 'same' && one !== other && !groups.get(one)!.apart.has(other)) join(groups, one, other)
  }
}

function groupWith(groups: ReadonlyMap<number, Group>, member: number): number {
  for (const [number, group] of groups) if (group.members.includes(member)) return number
  throw new RangeError(`no group has member ${member}`)
}

function joinNearest(groups: Map<number, Group>, least: number): void {
  const heap = new Heap()
  const push = (a: number, b: number): void => {
    const mean = meanOf(groups, a, b)
    if (mean >= least && mean > 0 && !groups.get(a)!.apart.has(b))
      heap.push({ mean, a: Math.min(a, b), b: Math.max(a, b) })
  }
  for (const [a, { pulls }] of groups) for (const b of pulls.keys()) if (a < b) push(a, b)
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { a, b, mean } = next
    // A candidate is out of date if one of the two was joined to another group meanwhile.
    if (!groups.has(a) || !groups.has(b) || meanOf(groups, a, b) !== mean) continue
    join(groups, a, b)
    for (const c of groups.get(a)!.pulls.keys()) push(a, c)
  }
}

function meanOf(groups: ReadonlyMap<number, Group>, a: number, b: number): number {
  const one = groups.get(a)!
  const sum = one.pulls.get(b)
  return sum === undefined ? -1 : sum / (one.members.length * groups.get(b)!.members.length)
}

/** Takes group `b` into group `a`. */
function join(groups: Map<number, Group>, a: number, b: number): void {
  const one = groups.get(a)!
  const other = groups.get(b)!
  groups.delete(b)
  one.members.push(...other.members)
  one.pulls.delete(b)
  for (const [c, score] of other.pulls) {
    const far = groups.get(c)!
    far.pulls.delete(b)
    if (c === a) continue
    const sum = (one.pulls.get(c) ?? 0) + score
    one.pulls.set(c, sum)
    far.pulls.set(a, sum)
  }
  for (const c of other.apart) {
    one.apart.add(c)
    groups.get(c)?.apart.delete(b)
    groups.get(c)?.apart.add(a)
  }
}

/** A binary heap of candidates; equal means come in order of the two groups' numbers. */
class Heap {
  private readonly items: Candidate[] = []

  push(item: Candidate): void {
    const { items } = this
    items.push(item)
    for (let i = items.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!goesBefore(items[i]!, items[parent]!)) break
      this.swap(i, parent)
      i = parent
    }
  }

  pop(): Candidate | undefined {
    const { items } = this
    const first = items[0]
    const last = items.pop()
    if (items.length === 0 || !last) return first
    items[0] = last
    for (let i = 0; ; ) {
      const left = 2 * i + 1
      if (left >= items.length) return first
      const right = left + 1
      const child = right < items.length && goesBefore(items[right]!, items[left]!) ? right : left
      if (!goesBefore(items[child]!, items[i]!)) return first
      this.swap(i, child)
      i = child
    }
  }

  private swap(i: number, j: number): void {
    const held = this.items[i]!
    this.items[i] = this.items[j]!
    this.items[j] = held
  }
}

function goesBefore(one: Candidate, other: Candidate): boolean {
  if (one.mean !== other.mean) return one.mean > other.mean
  return one.a !== other.a ? one.a < other.a : one.b < other.b
}
