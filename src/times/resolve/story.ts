import type { Day } from '../../base/calendar.ts'
import { intervalOf } from '../interval.ts'
import type { Referent } from '../memory.ts'
import type { Context, Resolution } from './resolution.ts'

/** How many sentences an account of the past keeps to a date of its own. */
const REACH = 60
/** In months: how far back an account goes from the date it told last; the rest of the year lies ahead of it. */
const BACK = 3

/** The date that an account of the past told last, with its first day; `null` in news. */
export function storyDate(context: Context): { referent: Referent; first: Day } | null {
  if (!context.isNarrative || context.outlook() === 'ahead') return null
  const referent = context.memory.latestTold(context.sentence, REACH)
  const first = referent && intervalOf(referent.value)?.from
  return referent && first ? { referent, first } : null
}

/** The year of a month of which an account of the past gives none: that in which it is soon after the date told last. */
export function storyYear({ referent, first }: { referent: Referent; first: Day }, month: number): number {
  if (referent.grain === 'year' || referent.grain === 'decade') return first.year
  const ahead = ((month - first.month + BACK + 12) % 12) - BACK
  return first.year + Math.floor((first.month - 1 + ahead) / 12)
}

/** The result if the value was counted from a date of the text. */
export function fromStory(value: string, { index }: Referent): Resolution {
  return { value, anchor: `time:${index}`, basis: 'resolved', rule: 'from-story' }
}
