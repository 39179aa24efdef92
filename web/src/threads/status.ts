import type { ThreadStatus } from '../../../src/record.ts'

const STATUSES: Readonly<Record<ThreadStatus, readonly [name: string, meaning: string]>> = {
  uncontested: ['uncontested', 'Nobody on record says otherwise.'],
  disputed: ['disputed', 'Those on record do not agree.'],
  denied: ['denied', 'Those of whom it is said deny it.'],
  'partly-acknowledged': ['partly acknowledged', 'Those of whom it is said own to a part of it.'],
  unanswered: ['unanswered', 'Of those of whom it is said, no statement was found.'],
}

export const STATUS_NAMES = Object.keys(STATUSES)

/** The status of a thread in a word. Never a verdict. */
export function statusInWords(status: string): string {
  return Object.hasOwn(STATUSES, status) ? STATUSES[status as ThreadStatus][0] : status
}

export function statusMeaning(status: string): string {
  return Object.hasOwn(STATUSES, status) ? STATUSES[status as ThreadStatus][1] : ''
}
