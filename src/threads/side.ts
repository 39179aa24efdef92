import type { Stance } from '../types/statement.ts'
import type { Claim } from './digest.ts'

/** Stances that take no side of a claim: nothing is said of whether it is so. */
const OPEN: ReadonlySet<Stance> = new Set([
  'declines-to-confirm',
  'declines-to-comment',
  'did-not-respond',
  'silent',
  'urges',
  'threatens',
  'plans',
  'apologises',
])

/** Stances by which somebody takes up what was said of them. */
const ANSWERING: ReadonlySet<Stance> = new Set([
  'denies',
  'declines-to-confirm',
  'declines-to-comment',
  'did-not-respond',
  'acknowledges',
  'confirms',
  'apologises',
  'claims-responsibility',
])

/** 1 for who holds the content, -1 for who denies it, 0 for who leaves it open. */
export function sideOf({ stance, open }: Claim): 1 | -1 | 0 {
  if (open || OPEN.has(stance)) return 0
  return stance === 'denies' || stance === 'retracts' ? -1 : 1
}

export function isAnswering({ stance }: Claim): boolean {
  return ANSWERING.has(stance)
}
