import { STANCE_TABLE, type Stance, type StanceGroup } from '../../../src/types/stance.ts'

/** The verb of each group of stances; stances of one group share an underline. */
export const STANCE_GROUPS: Readonly<Record<StanceGroup, string>> = {
  says: 'says that it is so',
  unsure: 'takes it for likely, or for to come',
  against: 'says it against somebody',
  denies: 'says that it is not so',
  withholds: 'does not say',
}

/** A stance that this version does not know is drawn as `says`. */
export function stanceGroup(stance: string): StanceGroup {
  return Object.hasOwn(STANCE_TABLE, stance) ? STANCE_TABLE[stance as Stance].group : 'says'
}

/** `declines-to-confirm` as words. */
export function inWords(name: string): string {
  return name.replaceAll('-', ' ')
}
