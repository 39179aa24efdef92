import aliasRows from '../../../data/world/countries/aliases.json' with { type: 'json' }
import countryRows from '../../../data/world/countries/countries.json' with { type: 'json' }
import demonymRows from '../../../data/world/demonyms/demonyms.json' with { type: 'json' }
import knownRows from '../../../data/world/organizations/known.json' with { type: 'json' }

/** ISO 3166-1 alpha-2 by a country's name, other name or demonym in lower case. */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map([
  ...(demonymRows as readonly { form: string; country?: string; region?: string }[]).flatMap(
    ({ form, country, region }) => (country && !region ? [[form.toLowerCase(), country] as const] : []),
  ),
  ...(aliasRows as readonly { form: string; iso: string }[]).map(
    ({ form, iso }) => [form.toLowerCase(), iso] as const,
  ),
  ...(countryRows as readonly { name: string; iso: string }[]).map(
    ({ name, iso }) => [name.toLowerCase(), iso] as const,
  ),
])

/** The listed name of an organisation or bloc, by any of its names. */
export const LISTED: ReadonlyMap<string, string> = new Map(
  (knownRows as readonly { name: string; aliases: readonly string[] }[]).flatMap(({ name, aliases }) =>
    [name, ...aliases].map((form) => [form, name] as const),
  ),
)
