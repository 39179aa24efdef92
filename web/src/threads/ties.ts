import type { StatementTie, Thread, Within } from '../../../src/record.ts'

/** A tie of a position to another one. */
export interface TieNote {
  /** "answers", "wider than" … */
  readonly words: readonly string[]
  /** Index of the other position. */
  readonly to: number
}

const OF_LATER: Readonly<Record<StatementTie['kind'], string | null>> = {
  answers: 'answers',
  widens: 'wider than',
  narrows: 'narrower than',
  changes: 'changed from',
  'same-claim': null,
}
const OF_EARLIER: Readonly<Record<StatementTie['kind'], string | null>> = {
  answers: 'answered by',
  widens: null,
  narrows: null,
  changes: 'changed in',
  'same-claim': null,
}

/** The ties of each position, without `same-claim`, which all share. */
export function tieNotes({ positions, ties }: Pick<Thread, 'positions' | 'ties'>): TieNote[][] {
  const indexes = new Map(positions.map(({ statement }, index) => [nameOf(statement), index]))
  const found = positions.map(() => new Map<number, Set<string>>())
  const add = (at: number, words: string | null, to: number): void => {
    if (words !== null) found[at]!.set(to, (found[at]!.get(to) ?? new Set()).add(words))
  }
  for (const { a, b, kind } of ties) {
    const earlier = indexes.get(nameOf(a))
    const later = indexes.get(nameOf(b))
    if (earlier === undefined || later === undefined || earlier === later) continue
    add(later, OF_LATER[kind], earlier)
    add(earlier, OF_EARLIER[kind], later)
  }
  return found.map((own) =>
    [...own]
      .map(([to, words]) => ({ words: [...words].sort((a, b) => order(a) - order(b)), to }))
      .sort((a, b) => order(a.words[0]!) - order(b.words[0]!) || a.to - b.to),
  )
}

/** A tie's kind, for people, from the later of the two. */
export function tieInWords(kind: StatementTie['kind']): string {
  return OF_LATER[kind] ?? 'is about the same as'
}

export function nameOf({ article, id }: Within): string {
  return `${article}/${id}`
}

const ORDER = ['answers', 'wider than', 'narrower than', 'changed from', 'answered by', 'changed in']

function order(words: string): number {
  return ORDER.indexOf(words)
}
