import type { Stance } from '../../../src/index.ts'

/** Stances that share an underline: what the line looks like tells how the holder stands to the words. */
export type StanceGroup = 'says' | 'unsure' | 'against' | 'denies' | 'withholds'

export const STANCE_GROUPS: Readonly<Record<StanceGroup, string>> = {
  says: 'says that it is so',
  unsure: 'takes it for likely, or for to come',
  against: 'says it against somebody',
  denies: 'says that it is not so',
  withholds: 'does not say',
}

const GROUPS: Readonly<Record<Stance, StanceGroup>> = {
  asserts: 'says',
  reports: 'says',
  announces: 'says',
  acknowledges: 'says',
  confirms: 'says',
  praises: 'says',
  characterises: 'says',
  apologises: 'says',
  'claims-responsibility': 'says',
  estimates: 'unsure',
  assesses: 'unsure',
  predicts: 'unsure',
  expects: 'unsure',
  believes: 'unsure',
  perceives: 'unsure',
  urges: 'unsure',
  plans: 'unsure',
  accuses: 'against',
  threatens: 'against',
  warns: 'against',
  denies: 'denies',
  retracts: 'denies',
  silent: 'withholds',
  'declines-to-confirm': 'withholds',
  'declines-to-comment': 'withholds',
  'did-not-respond': 'withholds',
}

/** A stance that this version does not know yet is drawn as plain saying. */
export function stanceGroup(stance: string): StanceGroup {
  return Object.hasOwn(GROUPS, stance) ? GROUPS[stance as Stance] : 'says'
}

/** `declines-to-confirm` as words. */
export function inWords(name: string): string {
  return name.replaceAll('-', ' ')
}
