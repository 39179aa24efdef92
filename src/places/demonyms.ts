import countryRows from '../../data/world/demonyms/demonyms.json' with { type: 'json' }
import divisionRows from '../../data/world/demonyms/divisions.json' with { type: 'json' }
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'

interface DemonymRow {
  readonly form: string
  readonly country?: string
  readonly region?: string
  readonly admin1?: string
}

const BY_FORM = new Map<string, DemonymRow>()
for (const row of [...(divisionRows as readonly DemonymRow[]), ...(countryRows as readonly DemonymRow[])]) {
  if (!BY_FORM.has(row.form)) BY_FORM.set(row.form, row)
}

/**
 * Whether the word is a demonym, that is a name of a people or the adjective of a place: "Russian", "Texans". Case
 * matters.
 */
export function isDemonym(word: string): boolean {
  return BY_FORM.has(word)
}

/** The country, division or region of a demonym. */
export function placeOfDemonym(word: string, gazetteer: Gazetteer): GazetteerEntry | null {
  const row = BY_FORM.get(word)
  if (!row) return null
  if (row.region) return gazetteer.find(row.region)[0] ?? null
  if (row.admin1) return gazetteer.division(row.country!, row.admin1)
  return gazetteer.country(row.country!)
}
