import type { Within } from '../../types/across.ts'
import type { Change, Correction, Preview } from '../../types/correction.ts'
import type { Complete } from '../complete.ts'
import { valuesOf } from '../values.ts'
import type { CorrectionStore } from './store.ts'

/** Earlier corrections in force that a change contradicts. They stay in the log; the later one counts. */
export async function contradicted(
  store: CorrectionStore,
  { change, before }: Complete,
): Promise<Preview['conflicts']> {
  if ('one' in change) return againstDecisions(store, change)
  if (!('target' in change)) return []
  const found: { correction: number; why: string }[] = []
  for (const number of (before as { corrections?: readonly number[] }).corrections ?? []) {
    const earlier = await store.log.read(number)
    const why = earlier && againstThing(earlier, change)
    if (why) found.push({ correction: number, why: `${earlier.by} ${why}` })
  }
  return found
}

/** What an earlier correction of a thing did that this one contradicts; `null` for nothing. */
export function againstThing(
  { change: earlier, before }: Pick<Correction, 'change' | 'before'>,
  change: Extract<Change, { readonly target: unknown }>,
): string | null {
  if (!('target' in earlier) || earlier.do === 'reject') return null
  if (change.do === 'reject') {
    if (earlier.do === 'add') return 'added it'
    return earlier.do === 'accept' ? 'accepted it' : `corrected it: ${Object.keys(earlier.set).join(', ')}`
  }
  if (change.do === 'accept' || change.do === 'add') return null
  const held = (earlier.do === 'edit' ? earlier.set : valuesOf(earlier.target.layer, before)) as Readonly<
    Record<string, unknown>
  >
  const others = Object.entries(change.set).filter(
    ([field, value]) => field in held && JSON.stringify(held[field]) !== JSON.stringify(value),
  )
  if (others.length === 0) return null
  const list = others.map(([field]) => `${field} ${JSON.stringify(held[field])}`).join(', ')
  return `${earlier.do === 'accept' ? 'accepted' : 'set'} ${list}`
}

/** Contrary decisions about any two members of the groups concerned. */
async function againstDecisions(
  store: CorrectionStore,
  { do: verb, layer, one, other }: Extract<Change, { readonly one: Within }>,
): Promise<Preview['conflicts']> {
  const opposite = verb === 'merge' ? 'apart' : 'same'
  const idOf = async (unit: Within): Promise<string> => (await store.sideOf(layer, unit)).id
  const ids = new Set([await idOf(one), await idOf(other)])
  const is = (a: Within, b: Within): boolean => a.article === b.article && a.id === b.id
  const found: { correction: number; why: string }[] = []
  for (const decision of await store.decisions(layer)) {
    if (decision.kind !== opposite) continue
    const sides = [decision.one, decision.other]
    if (verb === 'split' && !sides.some((side) => is(side, one))) continue
    const own = await Promise.all(sides.map(idOf))
    if (!own.every((id) => ids.has(id))) continue
    const by = (await store.log.read(decision.correction))?.by
    const why = opposite === 'apart' ? 'kept the two apart' : 'took the two for one'
    found.push({ correction: decision.correction, why: `${by} ${why}` })
  }
  return found
}
