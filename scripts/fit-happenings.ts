/**
 * Fits the weights of `src/happenings` by logistic regression: `data/happenings/article-weights.json`.
 *
 *     node scripts/fit-happenings.ts LINES.jsonl GOLD.jsonl[.gz] OUT
 *
 * LINES: what `onrecord read --json` prints of the articles of GOLD, a file in the form of ECB+ (`id`, `subtopic`).
 * Articles are paired as the record pairs them, by their keys. Whether both have places, days and people is fitted beside
 * the features and then left out: in the data that tells the two halves of a topic apart, which is no evidence elsewhere.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type ArticleFeatures, articleFeatures, presence } from '../src/happenings/article-features.ts'
import { type ArticleDigest, digest, happeningKeys } from '../src/happenings/happenings.ts'
import type { RecordLine } from '../src/record-line.ts'
import { fitLogistic } from './logistic.ts'

const [linesPath, goldPath, out] = process.argv.slice(2)
const subtopics = new Map(read<{ id: string; subtopic: string }>(goldPath!).map((d) => [d.id, d.subtopic]))
const digests = read<RecordLine>(linesPath!).map(digest)
const pairs = candidates(digests)
const features = pairs.map(([a, b]) => articleFeatures(a, b))
const names = Object.keys(features[0]!) as (keyof ArticleFeatures)[]
const rows = pairs.map(([a, b], i) => [
  ...names.map((name) => features[i]![name]),
  ...Object.values(presence(a, b)),
])
const same = pairs.map(([a, b]) => (subtopics.get(a.article) === subtopics.get(b.article) ? 1 : 0))
const [bias, ...weights] = fitLogistic(rows, same)
const fitted = Object.fromEntries([['bias', bias!], ...names.map((name, i) => [name, weights[i]!])])
const rounded = Object.entries(fitted).map(([name, value]) => [name, Math.round(1000 * Number(value)) / 1000])
writeFileSync(out!, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`)
console.error(`${pairs.length} pairs, ${same.filter(Boolean).length} of one happening`)

function candidates(all: readonly ArticleDigest[]): [ArticleDigest, ArticleDigest][] {
  const byKey = new Map<string, number[]>()
  all.forEach((one, i) => {
    for (const key of happeningKeys(one)) byKey.set(key, [...(byKey.get(key) ?? []), i])
  })
  const met = new Set<number>()
  for (const group of byKey.values()) {
    for (const a of group) for (const b of group) if (a < b) met.add(a * all.length + b)
  }
  return [...met].map((pair) => [all[Math.floor(pair / all.length)]!, all[pair % all.length]!])
}

function read<T>(path: string): T[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
