import { PROMISING } from '../languages/en/statements/modes.ts'
import type { BlockKind } from '../types/block.ts'
import { STANCE_TABLE, type Stance } from '../types/stance.ts'
import type { Mode } from '../types/statement.ts'
import { countWords } from './quoted.ts'

/** What decides the mode of an attributed statement. */
export interface ModeClues {
  readonly block: BlockKind
  readonly quotation: 'direct' | 'indirect' | 'mixed'
  readonly stance: Stance
  readonly hasSource: boolean
  readonly cue: string
  readonly content: string
  /** The source is a report or rumour, or another's report carries the statement. */
  readonly hearsay: boolean
}

const LONGEST_FRAGMENT = 6

/** How the statement reaches the reader. */
export function modeOf(clues: ModeClues): Mode {
  const { block, quotation, stance, hasSource, cue, content, hearsay } = clues
  if (block === 'headline') return 'headline'
  if (block === 'caption') return 'caption'
  const usual = STANCE_TABLE[stance].mode
  if (usual === 'silence') return 'silence'
  if (hearsay) return 'hearsay'
  if (!hasSource && cue !== '') return 'anonymous-passive'
  if (quotation !== 'indirect') {
    const closed = /[.,?!]["”'’]*$/.test(content)
    return quotation === 'direct' && !closed && countWords(content) <= LONGEST_FRAGMENT
      ? 'fragment'
      : quotation
  }
  if (usual === 'imputed') return PROMISING.test(cue) ? 'indirect' : usual
  return usual ?? 'indirect'
}
