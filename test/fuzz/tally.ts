import type { Complaint, Verdict } from './verdict.ts'

interface Row {
  inputs: number
  articles: number
  refused: number
  answers: number
  spans: number
  milliseconds: number
  slowest: number
  readonly wrong: Map<Complaint['kind'], number>
}

const FAULTS = ['crash', 'hang', 'schema', 'span', 'reference', 'untrue', 'unlike', 'answer'] as const

/** Counts what became of the inputs, by kind. */
export class Tally {
  readonly #rows = new Map<string, Row>()
  readonly #known = new Map<string, number>()
  tried = 0

  get isClean(): boolean {
    return [...this.#rows.values()].every(({ wrong }) => wrong.size === 0)
  }

  /** `milliseconds` of the processor. */
  add(kind: string, verdict: Verdict, milliseconds: number): void {
    this.tried++
    const row = this.#rows.get(kind) ?? empty()
    this.#rows.set(kind, row)
    row.inputs++
    row.articles += verdict.articles
    row.refused += verdict.refused
    row.answers += verdict.answers
    row.spans += verdict.spans
    row.milliseconds += milliseconds
    row.slowest = Math.max(row.slowest, milliseconds)
    // An input counts once for each way in which it is wrong.
    for (const fault of new Set(verdict.complaints.map((one) => one.kind)))
      row.wrong.set(fault, (row.wrong.get(fault) ?? 0) + 1)
  }

  /** Whether nothing like it was seen before; counted from then on. */
  isNew(complaint: Complaint): boolean {
    const key = this.keyOf(complaint)
    const seen = this.#known.get(key) ?? 0
    this.#known.set(key, seen + 1)
    return seen === 0
  }

  /** What two complaints share that are likely of one cause: the kind, and for crashes where; else the words. */
  keyOf({ kind, what }: Complaint): string {
    if (kind === 'hang') return kind
    const where =
      kind === 'crash' ? [...what.matchAll(/at .*?\/(src\/[^:]+):/g)].slice(0, 2).map(([, file]) => file) : []
    const words = what
      .split('\n')[0]!
      .replace(/"[^"]*"|[\d,]+|…/g, '#')
      .slice(0, 60)
    return [kind, words, ...where].join(' ')
  }

  report(): string {
    const heads = ['', 'inputs', 'articles', 'answers', 'refused', 'spans', 'ms each', 'slowest', ...FAULTS]
    const rows = [...this.#rows].map(([kind, row]) => line(kind, row))
    const table = [heads, ...rows, line('all', sum([...this.#rows.values()]))]
    return [
      ...table.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(10))).join('')),
      ...[...this.#known].map(([key, times]) => `${String(times).padStart(6)} × ${key}`),
    ].join('\n')
  }
}

function line(kind: string, row: Row): string[] {
  const { inputs, articles, answers, refused, spans, milliseconds, slowest, wrong } = row
  const counts = [inputs, articles, answers, refused, spans, milliseconds / Math.max(1, inputs), slowest]
  return [
    kind,
    ...counts.map((one) => one.toFixed(0)),
    ...FAULTS.map((fault) => String(wrong.get(fault) ?? 0)),
  ]
}

function sum(rows: readonly Row[]): Row {
  const all = empty()
  for (const row of rows) {
    for (const key of ['inputs', 'articles', 'answers', 'refused', 'spans', 'milliseconds'] as const)
      all[key] += row[key]
    all.slowest = Math.max(all.slowest, row.slowest)
    for (const [fault, times] of row.wrong) all.wrong.set(fault, (all.wrong.get(fault) ?? 0) + times)
  }
  return all
}

function empty(): Row {
  const counts = { inputs: 0, articles: 0, refused: 0, answers: 0, spans: 0, milliseconds: 0, slowest: 0 }
  return { ...counts, wrong: new Map() }
}
