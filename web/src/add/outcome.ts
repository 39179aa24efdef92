import type { ReadStep } from '../../../src/api/answers.ts'

/** Pages or parts of files of which one thing is to be said, and what can be done. */
export interface Group {
  /** What is said of them: a kind such as `picture`, or a reason. */
  readonly kind: string
  readonly names: readonly string[]
  readonly hint?: string
}

/** What was not read, by kind, most first. */
export interface Outcome {
  readonly failed: readonly Group[]
  readonly skipped: readonly Group[]
  /** Pages without an article. */
  readonly empty: readonly Group[]
  readonly noted: readonly Group[]
}

/** Sorts the steps of a reading by kind. An error names its page itself; what is said of several is said once. */
export function outcomeOf(steps: readonly ReadStep[]): Outcome {
  const failed = new Map<string, { names: string[]; hint: string }>()
  const skipped = new Map<string, string[]>()
  const empty = new Map<string, string[]>()
  const noted = new Map<string, string[]>()
  for (const step of steps) {
    if (step.step === 'skipped') push(skipped, step.kind, step.name)
    else if (step.step === 'failed') {
      const { message, hint } = step.error
      const kind = reasonIn(message)
      const group = failed.get(kind) ?? { names: [], hint }
      failed.set(kind, group)
      group.names.push(message.includes(step.name) ? message : `${step.name}: ${message}`)
    } else if (step.step === 'read') {
      const notes = step.notes.map(({ message }) => message).join('; ')
      if (step.articles.length === 0) push(empty, notes || 'no article was found', step.name)
      else if (notes) push(noted, notes, step.name)
    }
  }
  return {
    failed: ordered([...failed].map(([kind, group]) => ({ kind, ...group }))),
    skipped: ordered(groups(skipped)),
    empty: ordered(groups(empty)),
    noted: ordered(groups(noted)),
  }
}

/** Why something could not be read, without its name: behind the colon of `Cannot read "a.pdf": it is locked.` */
function reasonIn(message: string): string {
  return /^Cannot [^"]{1,40}"[^"]{1,2000}"[^:"]{0,80}: (.+)$/s.exec(message)?.[1] ?? message
}

function push(groups: Map<string, string[]>, kind: string, name: string): void {
  const names = groups.get(kind) ?? []
  groups.set(kind, names)
  names.push(name)
}

function groups(of: ReadonlyMap<string, string[]>): Group[] {
  return [...of].map(([kind, names]) => ({ kind, names }))
}

function ordered(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => b.names.length - a.names.length)
}
