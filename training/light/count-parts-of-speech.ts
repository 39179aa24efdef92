/**
 * Counts words, endings and tag sequences in GUM's CC BY documents and writes data/languages/en/parts-of-speech/*.json.
 *
 *   node training/light/count-parts-of-speech.ts GUM_TRAIN.jsonl.gz data/languages/en/parts-of-speech
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

type GumToken = [start: number, end: number, upos: string, xpos: string]
type GumDocument = { licence: string; text: string; sentences: [number, number][]; tokens: GumToken[] }

const [path, out] = process.argv.slice(2)
if (!path || !out) throw new Error('usage: node count-parts-of-speech.ts GUM_TRAIN.jsonl.gz OUT_FOLDER')
const documents = gunzipSync(readFileSync(path))
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GumDocument)
  .filter((document) => document.licence === 'CC BY 2.5' || document.licence === 'CC BY 4.0')

type Counts = Map<string, Map<string, number>>
const words: Counts = new Map()
const endings: Counts = new Map()
const pairs: Counts = new Map()
const triples: Counts = new Map()

function add(counts: Counts, key: string, tag: string) {
  const row = counts.get(key) ?? new Map<string, number>()
  row.set(tag, (row.get(tag) ?? 0) + 1)
  counts.set(key, row)
}

/** Penn tags, with the distinctions nothing here needs folded together. */
function folded(xpos: string): string {
  if (/^(?:NNPS)$/.test(xpos)) return 'NNP'
  if (/^(?:JJR|JJS|AFX)$/.test(xpos)) return 'JJ'
  if (/^(?:RBR|RBS)$/.test(xpos)) return 'RB'
  if (xpos === 'PDT') return 'DT'
  if (/^(?:FW|GW|ADD|NFP|XX)$/.test(xpos)) return 'NN'
  if (/^(?:LS)$/.test(xpos)) return 'CD'
  if (/^[A-Z]+\$?$/.test(xpos) && !/^(?:HYPH|SYM)$/.test(xpos)) return xpos
  return 'PUNCT'
}

const total = new Map<string, number>()
const seen: { word: string; tag: string; first: boolean }[] = []
for (const { text, sentences, tokens } of documents) {
  let index = 0
  for (const [, end] of sentences) {
    let before = ['^', '^']
    let first = true
    for (; index < tokens.length && tokens[index]![0] < end; index++) {
      const [s, e, , xpos] = tokens[index]!
      const word = text.slice(s, e)
      const tag = folded(xpos)
      seen.push({ word, tag, first })
      add(pairs, before[1]!, tag)
      add(triples, before.join(' '), tag)
      before = [before[1]!, tag]
      first = tag === 'PUNCT' && first
    }
  }
}
for (const { word, tag } of seen) {
  if (tag === 'PUNCT') continue
  add(words, tag === 'NNP' ? word : word.toLowerCase(), tag)
  total.set(word.toLowerCase(), (total.get(word.toLowerCase()) ?? 0) + 1)
}
for (const { word, tag, first } of seen) {
  if (tag === 'PUNCT' || (total.get(word.toLowerCase()) ?? 0) > 10) continue
  const shape = /\d/.test(word) ? '0' : /^\p{Lu}/u.test(word) && (tag === 'NNP' || !first) ? 'A' : 'a'
  for (let n = 0; n <= 4 && n < word.length; n++) add(endings, shape + word.slice(word.length - n).toLowerCase(), tag)
}

/** One entry a line: `"said": "VBD 300 VBN 12"`. */
function write(name: string, counts: Counts, least: number) {
  const lines = [...counts]
    .map(([key, row]) => [key, [...row].sort((a, b) => b[1] - a[1])] as const)
    .filter(([, row]) => row.reduce((sum, [, n]) => sum + n, 0) >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, row]) => `${JSON.stringify(key)}: ${JSON.stringify(row.map(([tag, n]) => `${tag} ${n}`).join(' '))}`)
  writeFileSync(`${out}/${name}.json`, `{\n${lines.join(',\n')}\n}\n`)
}
write('words', words, 1)
write('endings', endings, 2)
write('pairs', pairs, 1)
write('triples', triples, 3)
