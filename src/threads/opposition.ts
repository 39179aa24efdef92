import type { Meeting } from './meeting.ts'
import type { Pair } from './pair.ts'
import { sideOf } from './side.ts'

/** Share of the lighter claim that both must have before a "not" in one of them is taken to deny the other. */
const COVERED = 0.5

/**
 * The words by which one of two claims about the same speaks against the other; `null` where they agree, or one takes no
 * side. What is planned or asked for speaks against nothing that happened.
 */
export function oppositionIn({ one, two, like, event }: Pair, meeting: Meeting): string[] | null {
  const sides = sideOf(one.claim) * sideOf(two.claim)
  if (sides === 0) return null
  const turned = like.turned.map(([a, b]) => `${meeting.a.digest.terms[a]!} / ${meeting.b.digest.terms[b]!}`)
  if (event && event[0].as !== 'mentions' && event[1].as !== 'mentions') {
    return event[0].as === event[1].as ? null : [...turned, 'event']
  }
  if (like.covered < COVERED) return null
  const against = sides < 0 !== (turned.length % 2 === 1)
  if (!against) return null
  return turned.length > 0 ? turned : ['not']
}
