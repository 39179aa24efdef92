import rows from '../../../../data/languages/en/threads/opposites.json' with { type: 'json' }
import { stemOf } from './words.ts'

const OPPOSITES = new Map<string, string[]>()
for (const pair of rows as readonly (readonly [string, string])[]) {
  const [one, two] = [stemOf(pair[0]), stemOf(pair[1])]
  if (!one || !two) continue
  OPPOSITES.set(one, [...(OPPOSITES.get(one) ?? []), two])
  OPPOSITES.set(two, [...(OPPOSITES.get(two) ?? []), one])
}
const NONE: readonly string[] = []

/** Stems of words that mean the opposite of this stem. */
export function oppositesOf(stem: string): readonly string[] {
  return OPPOSITES.get(stem) ?? NONE
}
