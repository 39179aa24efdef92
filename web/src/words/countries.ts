const COUNTRIES = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' })

/** `ET` as "Ethiopia"; anything that is no code of a country as it is. */
export function countryInWords(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code
}
