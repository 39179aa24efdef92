/**
 * Makes `data/world/countries/countries.json` and `data/world/demonyms/demonyms.json` from GeoNames' countryInfo.txt and a table of
 * demonyms (columns form, country, also, region):
 *
 *     node scripts/build-countries.ts countryInfo.txt demonyms.tsv
 */
import { readFileSync, writeFileSync } from 'node:fs'

const [info, demonyms] = process.argv.slice(2)
if (!info || !demonyms) {
  console.error('usage: node scripts/build-countries.ts countryInfo.txt demonyms.tsv')
  process.exit(2)
}

/** Spellings of capitals that news in English uses beside GeoNames' own. */
const CAPITALS: Record<string, readonly string[]> = {
  UA: ['Kyiv', 'Kiev'],
  US: ['Washington', 'Washington, D.C.', 'Washington D.C.', 'Washington DC'],
  CN: ['Beijing', 'Peking'],
  KP: ['Pyongyang', 'Pyeongyang'],
  AE: ['Abu Dhabi'],
  IL: ['Jerusalem'],
  PS: ['Ramallah'],
  KZ: ['Astana', 'Nur-Sultan'],
  NL: ['The Hague', 'Amsterdam'],
  TR: ['Ankara'],
  MM: ['Naypyidaw', 'Naypyitaw'],
  XK: ['Pristina'],
  TW: ['Taipei'],
  DK: ['Copenhagen'],
  IN: ['New Delhi', 'Delhi'],
  MX: ['Mexico City'],
  CH: ['Bern', 'Berne'],
  BY: ['Minsk'],
  MD: ['Chisinau', 'Kishinev'],
  RO: ['Bucharest'],
}

write(
  'data/world/countries/countries.json',
  lines(info)
    .map((line) => line.split('\t'))
    .filter(([iso]) => iso !== 'AN' && iso !== 'CS')
    .map(([iso, iso3, , , name, capital, , , continent]) => {
      const capitals = CAPITALS[iso!] ?? (capital ? [capital] : [])
      return { iso, iso3, name, capitals, continent }
    }),
)
write(
  'data/world/demonyms/demonyms.json',
  lines(demonyms).map((line) => {
    const [form, country, , region] = line.split('\t')
    return region ? { form, region, ...(country ? { country } : {}) } : { form, country }
  }),
)

function lines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
}

function write(path: string, rows: readonly unknown[]): void {
  writeFileSync(path, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`)
  console.error(`${path}: ${rows.length} rows`)
}
