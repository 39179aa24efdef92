import { STANCE_TABLE, stancesThat } from '../../types/stance.ts'
import type { Claim } from './digest.ts'

const ANSWERING = stancesThat('answers-claim')

const SIGNS = { for: 1, against: -1, open: 0 } as const

/** 1 if the holder claims the content, -1 if the holder denies it, 0 if it is left open. */
export function sideOf({ stance, open }: Claim): 1 | -1 | 0 {
  return open ? 0 : SIGNS[STANCE_TABLE[stance].side]
}

export function isAnswering({ stance }: Claim): boolean {
  return ANSWERING.has(stance)
}
