import { stancesThat } from '../../types/stance.ts'
import type { Named, Party, ThreadContext } from './digest.ts'
import type { Cast } from './holders.ts'
import { type Placed, partiesAt } from './pair.ts'
import { speaksFor } from './parties.ts'

const JUDGING = stancesThat('judges')
/** How many holders must judge a body before it counts as silent. */
const JUDGES = 2
const CALLING = stancesThat('calls')

/**
 * The silent parties of a thread: accused, addressed or (a body) judged by several holders, with no statement in the
 * thread of their own or of anybody who speaks for them. In order of name.
 */
export function silentIn(all: readonly Placed[], cast: Cast, context: ThreadContext): Named[] {
  const heard = new Set(cast.holders.map(({ id }) => id))
  const found = new Map<string, Named>()
  const judges = new Map<string, Set<number>>()
  for (const one of all) {
    const wanted = [...calledOn(one).map((at) => ({ at, judged: false })), ...judgedIn(one)]
    for (const { at, judged } of wanted) {
      const party = one.digest.parties[at]!
      const named = context.who({ article: one.at.article, id: party.entity })
      if (!party.speaks || heard.has(named.id) || isHeard(party, all)) continue
      if (judged) {
        const own = judges.get(named.id) ?? new Set()
        for (const holder of cast.of(one)) if (cast.isSomebody(holder)) own.add(holder)
        judges.set(named.id, own)
        if (own.size < JUDGES) continue
      }
      found.set(named.id, named)
    }
  }
  return [...found.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1,
  )
}

function isHeard(party: Party, all: readonly Placed[]): boolean {
  return all.some((one) => partiesAt(one, one.claim.holders).some((holder) => speaksFor(holder, party)))
}

/** Indexes of the parties that the claim accuses or calls on; the holder is never among them. */
export function calledOn({ claim, digest }: Placed): readonly number[] {
  const { accused, addressed, stance } = claim
  const asked = CALLING.has(stance) ? addressed.filter((at) => digest.parties[at]!.keys.length > 0) : []
  return [...new Set([...accused, ...asked])].filter((at) => !claim.holders.includes(at))
}

function judgedIn({ claim, digest }: Placed): { readonly at: number; readonly judged: true }[] {
  const { subject, stance, certainty } = claim
  if (subject === null || !digest.parties[subject]!.body || claim.holders.includes(subject)) return []
  return JUDGING.has(stance) || certainty === 'probable' ? [{ at: subject, judged: true }] : []
}
