import type { DatabaseSync } from 'node:sqlite'
import type { Complete } from '../../../corrections/complete.ts'
import { valuesOf } from '../../../corrections/values.ts'
import type { Within } from '../../../types/across.ts'
import type { Change, Correction, Preview } from '../../../types/correction.ts'
import { groupDecisions } from './decisions.ts'
import type { GroupLookup } from './group-names.ts'
import type { Log } from './log.ts'

/** Earlier corrections in force that a change contradicts. They stay in the log; the later one counts. */
export function contradicted(
  db: DatabaseSync,
  log: Log,
  groups: GroupLookup,
  { change, before }: Complete,
): Preview['conflicts'] {
  if ('target' in change) {
    const numbers = (before as { corrections?: readonly number[] }).corrections ?? []
    return numbers.flatMap((number) => {
      const earlier = log.read(number)
      const why = earlier && againstThing(earlier, change)
      return why ? [{ correction: number, why: `${earlier.by} ${why}` }] : []
    })
  }
  if ('one' in change) return againstDecisions(db, log, groups, change)
  return []
}

function againstThing(
  { change: earlier, before }: Correction,
  change: Extract<Change, { readonly target: unknown }>,
): string | null {
  if (!('target' in earlier) || earlier.do === 'reject') return null
  if (change.do === 'reject') {
    return earlier.do === 'accept' ? 'accepted it' : `corrected it: ${Object.keys(earlier.set).join(', ')}`
  }
  if (change.do === 'accept') return null
  const held = (earlier.do === 'edit' ? earlier.set : valuesOf(earlier.target.layer, before)) as Readonly<
    Record<string, unknown>
  >
  const others = Object.entries(change.set).filter(
    ([field, value]) => field in held && JSON.stringify(held[field]) !== JSON.stringify(value),
  )
  if (others.length === 0) return null
  const list = others.map(([field]) => `${field} ${JSON.stringify(held[field])}`).join(', ')
  return `${earlier.do === 'edit' ? 'set' : 'accepted'} ${list}`
}

/** Contrary decisions about any two members of the groups concerned. */
function againstDecisions(
  db: DatabaseSync,
  log: Log,
  groups: GroupLookup,
  { do: verb, layer, one, other }: Extract<Change, { readonly one: Within }>,
): Preview['conflicts'] {
  const opposite = verb === 'merge' ? 'apart' : 'same'
  const idOf = (unit: Within): string => groups.sideOf(layer, unit).id
  const ids = new Set([idOf(one), idOf(other)])
  const is = (a: Within, b: Within): boolean => a.article === b.article && a.id === b.id
  return groupDecisions(db, layer).flatMap((decision) => {
    const sides = [decision.one, decision.other]
    const isAbout =
      verb === 'merge'
        ? sides.every((side) => ids.has(idOf(side)))
        : sides.some((side) => is(side, one)) && sides.every((side) => ids.has(idOf(side)))
    if (decision.kind !== opposite || !isAbout) return []
    const by = log.read(decision.correction)?.by
    const why = opposite === 'apart' ? 'kept the two apart' : 'took the two for one'
    return [{ correction: decision.correction, why: `${by} ${why}` }]
  })
}
