/**
 * Makes `data/languages/en/event-words/families.json` and `senses.json` from WordNet.
 *
 *     node scripts/build-event-words.ts DICT_FOLDER OUT_FOLDER CORPUS.jsonl[.gz]...
 *
 * DICT_FOLDER: `data.noun`, `data.verb`, `index.noun` and `index.verb` of WordNet 3.1. Only lemmas that the corpora use are
 * kept.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { termsOf } from '../src/across/happenings/terms.ts'
import { lemmaOf } from '../src/languages/en/lemmas.ts'

/** Lexicographer files of nouns that stand for what happens: act, cognition, communication, event, feeling, phenomenon, possession, process, state. */
const EVENTIVE = new Set([4, 9, 10, 11, 12, 19, 21, 22, 26])
/** Senses of a word, the most frequent first, that are looked at. */
const MOST_SENSES = 3

interface Synset {
  readonly file: number
  readonly words: readonly string[]
  readonly hypernyms: readonly string[]
  /** Verbs derived from, or giving, a noun of the synset: which noun, which synset, which verb of it. */
  readonly verbs: readonly { readonly from: number; readonly to: string; readonly word: number }[]
}

const [folder, out, ...corpora] = process.argv.slice(2)
const known = new Set(corpora.flatMap(lemmasIn))
const synsets = new Map([...readData('noun'), ...readData('verb')])
const nouns = readIndex('noun')
const verbs = readIndex('verb')

const families = new Map<string, string>()
for (const [noun, senses] of nouns) {
  if (!known.has(noun)) continue
  const candidates = senses.slice(0, MOST_SENSES).flatMap((sense) => {
    const { file, words, verbs: derived } = synsets.get(sense)!
    if (!EVENTIVE.has(file)) return []
    return derived
      .filter(({ from }) => from === 0 || words[from - 1] === noun)
      .map(({ to, word }) => synsets.get(to)!.words[word - 1]!)
  })
  const verb = lemmaOf(
    closest(
      noun,
      candidates.filter((word) => verbs.has(word) && !word.includes('_')),
    ) ?? noun,
  )
  if (verb !== noun) families.set(noun, verb)
}

const rows = new Map<string, { own: string[]; above: string[] }>()
for (const [lemma, senses] of [...verbs, ...nouns]) {
  const eventive = senses.filter((sense) => sense.startsWith('v') || EVENTIVE.has(synsets.get(sense)!.file))
  // A noun whose first sense is a thing or a person stands for that.
  if (!known.has(lemma) || (eventive[0] !== senses[0] && !verbs.has(lemma))) continue
  const row = rows.get(lemma) ?? { own: [], above: [] }
  row.own.push(...eventive.slice(0, MOST_SENSES))
  row.above.push(...eventive.slice(0, MOST_SENSES - 1).flatMap((sense) => synsets.get(sense)!.hypernyms))
  rows.set(lemma, row)
}
const uses = new Map<string, number>()
for (const { own, above } of rows.values()) {
  for (const sense of new Set([...own, ...above])) uses.set(sense, (uses.get(sense) ?? 0) + 1)
}
const shared = [...uses].filter(([, count]) => count > 1).map(([sense]) => sense)
const numbers = new Map(shared.sort().map((sense, i) => [sense, i.toString(36)]))
const list = (senses: readonly string[]) =>
  [...new Set(senses.flatMap((sense) => numbers.get(sense) ?? []))].join(' ')
const senses = [...rows]
  .map(([lemma, { own, above }]) => [lemma, [list(own), list(above)]] as const)
  .filter(([, [own, above]]) => own || above)

write('families.json', [...families])
write('senses.json', senses)

function readData(part: 'noun' | 'verb'): [string, Synset][] {
  const initial = part[0]!
  return lines(`data.${part}`).map((line) => {
    const fields = line.split(' | ')[0]!.split(' ')
    const count = Number.parseInt(fields[3]!, 16)
    const words = Array.from({ length: count }, (_, i) =>
      fields[4 + 2 * i]!.toLowerCase().replace(/\(\w+\)$/, ''),
    )
    const first = 4 + 2 * count
    const pointers = Array.from({ length: Number(fields[first]) }, (_, i) =>
      fields.slice(first + 1 + 4 * i, first + 5 + 4 * i),
    )
    const hypernyms = pointers.filter(([symbol]) => symbol === '@').map(([, offset, to]) => `${to}${offset}`)
    const derived = pointers
      .filter(([symbol, , to]) => symbol === '+' && to === 'v')
      .map(([, offset, , ends]) => ({
        from: Number.parseInt(ends!.slice(0, 2), 16),
        to: `v${offset}`,
        word: Number.parseInt(ends!.slice(2), 16),
      }))
    return [`${initial}${fields[0]}`, { file: Number(fields[1]), words, hypernyms, verbs: derived }]
  })
}

/** Lemma to its synsets, the most frequent first. */
function readIndex(part: 'noun' | 'verb'): Map<string, string[]> {
  const initial = part[0]!
  return new Map(
    lines(`index.${part}`).map((line) => {
      const fields = line.trim().split(/\s+/)
      return [fields[0]!, fields.slice(-Number(fields[2])).map((offset) => `${initial}${offset}`)]
    }),
  )
}

function lines(name: string): string[] {
  return readFileSync(join(folder!, name), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith(' '))
}

function lemmasIn(path: string): string[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const documents = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; title?: string })
  return documents.flatMap((document) =>
    termsOf(`${document.title ?? ''} ${document.text}`).map(({ lemma }) => lemma),
  )
}

function closest(noun: string, candidates: readonly string[]): string | undefined {
  const likeness = (word: string): number => {
    let i = 0
    while (i < word.length && word[i] === noun[i]) i++
    return i
  }
  return [...candidates].sort((a, b) => likeness(b) - likeness(a) || a.length - b.length)[0]
}

function write(name: string, entries: readonly (readonly [string, unknown])[]): void {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const body = sorted.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')
  writeFileSync(join(out!, name), `{\n${body}\n}\n`)
}
