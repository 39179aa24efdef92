import countryRows from '../../data/world/countries/countries.json' with { type: 'json' }
import seatRows from '../../data/world/countries/seats.json' with { type: 'json' }
import { LEADING_ARTICLE } from '../languages/en/places.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'

const COUNTRY_OF_SEAT: ReadonlyMap<string, string> = new Map(
  (seatRows as readonly { form: string; iso?: string }[]).flatMap(({ form, iso }) =>
    iso ? [[form, iso] as const] : [],
  ),
)
const CAPITALS: ReadonlyMap<string, readonly string[]> = new Map(
  (countryRows as readonly { iso: string; capitals: readonly string[] }[]).map(({ iso, capitals }) => [
    iso,
    capitals,
  ]),
)

/** The capital in which a seat of government lies: Washington for "the White House". */
export function capitalOfSeat(name: string, gazetteer: Gazetteer): GazetteerEntry | null {
  const iso = COUNTRY_OF_SEAT.get(name.replace(LEADING_ARTICLE, ''))
  for (const capital of iso ? (CAPITALS.get(iso) ?? []) : []) {
    const found = gazetteer
      .find(capital)
      .find(({ featureCode, country }) => featureCode === 'PPLC' && country === iso)
    if (found) return found
  }
  return null
}
