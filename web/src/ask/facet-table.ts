import type { FacetsAnswer } from '../../../src/api/answers.ts'
import type { Backing } from '../../../src/record.ts'
import { dayInWords } from '../words/days.ts'
import { modeInWords } from '../words/modes.ts'
import { inWords } from '../words/stances.ts'

export interface Facet {
  readonly name: keyof Omit<FacetsAnswer, 'total' | keyof Backing>
  readonly label: string
  /** The key of the query language that asks for its values; `null` where there is none. */
  readonly key: string | null
}

/** How statements divide, in the order shown. */
export const FACETS: readonly Facet[] = [
  { name: 'who', label: 'Who', key: 'who' },
  { name: 'stance', label: 'Stance', key: 'stance' },
  { name: 'mode', label: 'How given', key: 'mode' },
  { name: 'place', label: 'Place', key: 'place' },
  { name: 'publisher', label: 'Outlet', key: 'publisher' },
  { name: 'month', label: 'Month', key: 'since' },
]

/** A value of a facet, for people. */
export function valueInWords(facet: Facet['name'], value: string): string {
  if (facet === 'month') return dayInWords(value)
  if (facet === 'mode') return modeInWords(value)
  return facet === 'stance' ? inWords(value) : value
}
