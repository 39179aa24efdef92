import type { Stance } from '../types/statement.ts'
import type { Named, ThreadContext } from './digest.ts'
import type { Cast } from './holders.ts'
import { type Placed, partiesAt } from './pair.ts'
import { speaksFor } from './parties.ts'

/** Stances that judge whom they speak of: that party is one to be heard. */
const JUDGING: ReadonlySet<Stance> = new Set([
  'assesses',
  'estimates',
  'perceives',
  'believes',
  'warns',
  'threatens',
])

/** Stances that ask something of whom they are put to; to tell somebody something asks for no answer. */
const CALLING: ReadonlySet<Stance> = new Set(['urges', 'warns', 'threatens', 'accuses'])

/**
 * Who is accused, addressed or judged by others in the thread, and of whom it has no statement; nor of anybody who
 * speaks for them. In order of name.
 */
export function silentIn(all: readonly Placed[], cast: Cast, context: ThreadContext): Named[] {
  const heard = new Set(cast.holders.map(({ id }) => id))
  const found = new Map<string, Named>()
  for (const one of all) {
    for (const at of calledOn(one)) {
      const party = one.digest.parties[at]!
      const named = context.who({ article: one.at.article, id: party.entity })
      if (!party.speaks || heard.has(named.id)) continue
      const answered = all.some((other) =>
        partiesAt(other, other.claim.holders).some((holder) => speaksFor(holder, party)),
      )
      if (!answered) found.set(named.id, named)
    }
  }
  return [...found.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1,
  )
}

/** Indexes of the parties that the claim asks to be heard; nobody by who is only quoted on himself. */
export function calledOn({ claim }: Placed): readonly number[] {
  const { subject, accused, addressed, certainty, stance } = claim
  const judged =
    subject !== null && claim.kind !== 'article' && (JUDGING.has(stance) || certainty === 'probable')
      ? [subject]
      : []
  const asked = CALLING.has(stance) ? addressed : []
  return [...new Set([...accused, ...asked, ...judged])].filter((at) => !claim.holders.includes(at))
}
