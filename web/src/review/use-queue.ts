import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReviewAnswer } from '../../../src/api/answers.ts'
import type { AskedChange } from '../../../src/record.ts'
import { address, asTrouble, fetchAnswer, type Trouble } from '../api/client.ts'
import { revision } from '../api/revision.ts'
import { post, recall, waiting } from './outbox.ts'

export type Item = ReviewAnswer['items'][number]
export type Verdict = 'right' | 'not-there' | 'edited' | 'later'

export interface Queue {
  readonly items: readonly Item[]
  readonly verdicts: ReadonlyMap<string, Verdict>
  /** Index of the item at hand; the number of items where none is left. */
  readonly at: number
  /** How many there were when the queue was opened; `null` until it is. */
  readonly total: number | null
  readonly looked: number
  readonly trouble: Trouble | null
  judge(verdict: Verdict, items?: readonly Item[]): void
  step(by: 1 | -1): void
  undo(): void
}

const AT_ONCE = 60
/** With fewer items left, more are asked for. */
const FEW = 12

export function keyOf({ article, statement }: Item): string {
  return `${article}/${statement}`
}

interface State {
  readonly items: readonly Item[]
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly at: number
  readonly total: number | null
  readonly looked: number
}

const EMPTY: State = { items: [], verdicts: new Map(), at: 0, total: null, looked: 0 }

/** A queue of statements to be looked at: a verdict is taken at once, and sent behind the reader's back. */
export function useQueue(parameters: Readonly<Record<string, string>>): Queue {
  const [state, setState] = useState(EMPTY)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  // What was done, the last act last: each can be undone.
  const acts = useRef<(readonly string[])[]>([])
  const now = useRef(state)
  now.current = state
  const set = (next: State) => {
    now.current = next
    setState(next)
  }
  const key = JSON.stringify(parameters)

  const load = async (fresh: boolean, isWanted: () => boolean) => {
    try {
      const skipped = [...now.current.verdicts.values()].filter((verdict) => verdict === 'later').length
      const answer = await fetchAnswer<ReviewAnswer>(
        address('review', { ...parameters, limit: Math.min(AT_ONCE + skipped, 500) }),
      )
      if (!isWanted()) return
      const before = fresh ? EMPTY : now.current
      const known = new Set(before.items.map(keyOf))
      const more = answer.items.filter((item) => !known.has(keyOf(item)))
      set({
        ...before,
        items: [...before.items, ...more],
        total: before.total ?? answer.total,
        looked: fresh ? answer.looked : before.looked,
      })
    } catch (cause) {
      if (isWanted()) setTrouble(asTrouble(cause))
    }
  }
  // `key` stands for the parameters
  useEffect(() => {
    let wanted = true
    set(EMPTY)
    acts.current = []
    void load(true, () => wanted)
    return () => {
      wanted = false
      // Other pages show what was decided here.
      revision.value++
    }
  }, [key])
  const open = state.items.filter((item) => !state.verdicts.has(keyOf(item))).length
  const known = state.verdicts.size + open
  useEffect(() => {
    if (state.total !== null && open < FEW && known < state.total && waiting.value.length === 0)
      void load(false, () => true)
  }, [open, waiting.value.length === 0])

  const judge = (verdict: Verdict, chosen?: readonly Item[]) => {
    const { items, verdicts, at } = now.current
    const own = chosen ?? items.slice(at, at + 1)
    if (own.length === 0) return
    const next = new Map(verdicts)
    for (const item of own) {
      next.set(keyOf(item), verdict)
      const change = changeFor(item, verdict)
      if (change === null) continue
      // What could not be done comes back; why stands above the queue.
      post(keyOf(item), change).catch(() => unmark([keyOf(item)]))
    }
    acts.current.push(own.map(keyOf))
    set({ ...now.current, verdicts: next, at: nextOpen(items, next, at) })
  }
  const unmark = (keys: readonly string[]) => {
    const verdicts = new Map(now.current.verdicts)
    for (const one of keys) verdicts.delete(one)
    set({ ...now.current, verdicts })
  }
  const undo = () => {
    const last = acts.current.pop()
    if (!last) return
    for (const one of last) if (now.current.verdicts.get(one) !== 'later') recall(one)
    unmark(last)
    const first = now.current.items.findIndex((item) => keyOf(item) === last[0])
    set({ ...now.current, at: first < 0 ? now.current.at : first })
  }
  return {
    ...state,
    trouble,
    judge,
    undo,
    step: (by) =>
      set({ ...now.current, at: Math.min(Math.max(now.current.at + by, 0), now.current.items.length) }),
  }
}

/** The next item without a verdict, first behind and then before this one. */
function nextOpen(items: readonly Item[], verdicts: ReadonlyMap<string, Verdict>, at: number): number {
  const isOpen = (item: Item) => !verdicts.has(keyOf(item))
  const behind = items.findIndex((item, index) => index > at && isOpen(item))
  if (behind >= 0) return behind
  const before = items.findIndex(isOpen)
  return before < 0 ? items.length : before
}

function changeFor({ article, statement }: Item, verdict: Verdict): AskedChange | null {
  const target = { layer: 'statement' as const, article, id: statement }
  if (verdict === 'right') return { do: 'accept', target }
  return verdict === 'not-there' ? { do: 'reject', target } : null
}
