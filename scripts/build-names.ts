/**
 * Makes `data/languages/en/names/common-words.json` and `data/world/names/first-names.json`.
 *
 *     node scripts/build-names.ts words OUT CORPUS.jsonl[.gz]...
 *     node scripts/build-names.ts first OUT MALE.json FEMALE.json FAKER_FOLDER ACTORS.txt COMMON.json
 *
 * `words`: words that running text writes small. Counted over the `text` of the corpora; kept when seen in lower case
 * at least twice and in at least four of five uses inside a sentence.
 * `first`: given names with the gender they are usually borne by (`m`, `f`, or `u` for both or unknown).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const [what, out, ...inputs] = process.argv.slice(2)
if (what === 'words') write(out!, commonWords(inputs))
else if (what === 'first') write(out!, await firstNames(inputs))
else {
  console.error('usage: node scripts/build-names.ts words|first OUT INPUT...')
  process.exit(2)
}

function write(path: string, rows: readonly unknown[]): void {
  writeFileSync(path, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`)
  console.error(`${path}: ${rows.length} rows`)
}

function commonWords(paths: readonly string[]): string[] {
  const small = new Map<string, number>()
  const large = new Map<string, number>()
  for (const path of paths) {
    const bytes = readFileSync(path)
    const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
    for (const line of lines.filter(Boolean)) {
      const { text } = JSON.parse(line) as { text: string }
      for (const match of text.matchAll(/(?<=[\p{L}\p{N},;] )[\p{L}][\p{L}-]*[\p{L}]/gu)) {
        const word = match[0]
        const counts = /^\p{Ll}/u.test(word) ? small : large
        counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
      }
    }
  }
  return [...small]
    .filter(([word, count]) => count >= 2 && count >= 4 * (large.get(word) ?? 0))
    .map(([word]) => word)
    .sort()
}

async function firstNames([male, female, faker, actors, common]: readonly string[]): Promise<string[][]> {
  const words = new Set(JSON.parse(readFileSync(common!, 'utf8')) as string[])
  const genders = new Map<string, Set<string>>()
  const add = (name: string, gender: string) => {
    if (!/^\p{Lu}[\p{L}'’-]+$/u.test(name) || !/^[\p{Script=Latin}'’-]+$/u.test(name)) return
    const seen = genders.get(name)
    if (seen) seen.add(gender)
    else genders.set(name, new Set([gender]))
  }
  for (const name of JSON.parse(readFileSync(male!, 'utf8')) as string[]) add(name, 'm')
  for (const name of JSON.parse(readFileSync(female!, 'utf8')) as string[]) add(name, 'f')
  const { allLocales } = (await import(`${faker}/dist/index.js`)) as {
    allLocales: Record<string, { person?: { first_name?: Record<string, string[]> | null } }>
  }
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (/BORK|ocker/.test(locale)) continue
    for (const name of person?.first_name?.male ?? []) add(name, 'm')
    for (const name of person?.first_name?.female ?? []) add(name, 'f')
  }
  for (const match of readFileSync(actors!, 'utf8').matchAll(
    /^\+?([A-Z]{3,})_[A-Z-]{3,}_? *# CountryInfo/gm,
  )) {
    const name = match[1]!.charAt(0) + match[1]!.slice(1).toLowerCase()
    if (!genders.has(name)) add(name, 'u')
  }
  return [...genders]
    .filter(([name, seen]) => !(seen.has('u') && words.has(name.toLowerCase())))
    .map(([name, seen]) => [name, seen.size === 1 ? [...seen][0]! : 'u'])
    .sort(([a], [b]) => (a! < b! ? -1 : 1))
}
