/** A named place of the gazetteer. WGS 84, degrees. */
export interface GazetteerEntry {
  /** GeoNames id; negative for entries from elsewhere. */
  readonly id: number
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2, or `null` for seas, continents and regions that cross borders. */
  readonly country: string | null
  /** GeoNames first-order division code within the country, or `null`. */
  readonly admin1: string | null
  /** GeoNames second-order division code within the first-order one, or `null`. */
  readonly admin2: string | null
  /** GeoNames feature class (`P` town, `A` division, `H` water, `T` relief, `L` area …) and code. */
  readonly featureClass: string
  readonly featureCode: string
  /** Inhabitants; 0 when not known. */
  readonly population: number
}

/** Looks up places by name. Does not choose between places of one name. */
export interface Gazetteer {
  /** All entries with this name or alternative name, most prominent first; case, accents and punctuation do not matter. */
  find(name: string): readonly GazetteerEntry[]
  /** Whether `find` would return anything; cheaper. */
  has(name: string): boolean
  /** The name of a first-order division: `("UA", "05")` gives "Donetsk". */
  divisionName(country: string, admin1: string): string | null
  /** A first-order division itself, with its point; `null` when there is none with that code. */
  division(country: string, admin1: string): GazetteerEntry | null
  /** A country by its ISO 3166-1 alpha-2 code. */
  country(code: string): GazetteerEntry | null
}
