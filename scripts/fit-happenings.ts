/**
 * Fits the weights of `src/across/happenings` by logistic regression.
 *
 *     node scripts/fit-happenings.ts articles|events LINES.jsonl GOLD.jsonl[.gz] OUT
 *
 * LINES: what `onrecord read --json` prints of the articles of GOLD, a file in the form of ECB+ (`id`, `subtopic`, `events`).
 * Articles are paired as the record pairs them, by their keys. Whether both have places and days is fitted beside
 * the features and then left out: in the data that tells the two halves of a topic apart, which is no evidence elsewhere.
 * Events: mentions of checked sentences, of one article or of two that are tied.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type ArticleFeatures, articleFeatures, presence } from '../src/across/happenings/article-features.ts'
import { digestWith } from '../src/across/happenings/digest.ts'
import { digestEvent, type EventDigest } from '../src/across/happenings/event-digest.ts'
import {
  type EventFeature,
  type EventFeatures,
  eventFeatures,
} from '../src/across/happenings/event-features.ts'
import {
  type ArticleDigest,
  compareArticles,
  digest,
  happeningKeys,
  happeningLookups,
} from '../src/across/happenings/happenings.ts'
import type { RecordLine } from '../src/types/line.ts'
import type { Span } from '../src/types/span.ts'
import { fitLogistic } from './logistic.ts'

interface Gold {
  readonly id: string
  readonly subtopic: string
  readonly events: readonly {
    readonly start: number
    readonly end: number
    readonly head?: Span
    readonly cluster: string
    readonly validated: boolean
  }[]
}

const [what, linesPath, goldPath, out] = process.argv.slice(2)
const gold = new Map(read<Gold>(goldPath!).map((document) => [document.id, document]))
const lines = read<RecordLine>(linesPath!)
if (what === 'articles') fitArticles()
else fitEvents()

function fitArticles(): void {
  const pairs = candidates(lines.map(digest))
  const features = pairs.map(([a, b]) => articleFeatures(a, b))
  const names = Object.keys(features[0]!) as (keyof ArticleFeatures)[]
  const rows = pairs.map(([a, b], i) => [
    ...names.map((name) => features[i]![name]),
    ...Object.values(presence(a, b)),
  ])
  const same = pairs.map(([a, b]) => gold.get(a.article)!.subtopic === gold.get(b.article)!.subtopic)
  write(names, fitLogistic(rows, same.map(Number)))
  console.error(`${pairs.length} pairs, ${same.filter(Boolean).length} of one happening`)
}

function fitEvents(): void {
  const digests = lines.map((line) => digestWith(line, mentionsOf(line)))
  const rows: EventFeatures[] = []
  const same: boolean[] = []
  const add = (a: ArticleDigest, b: ArticleDigest, certainty: number): void => {
    a.events.forEach((one, i) => {
      for (const other of a === b ? a.events.slice(i + 1) : b.events) {
        const features = eventFeatures(one, other, a, b, certainty)
        if (!features) continue
        rows.push(features)
        same.push(clusterOf(a, one.id) === clusterOf(b, other.id))
      }
    })
  }
  for (const one of digests) add(one, one, 1)
  for (const [a, b] of candidates(digests)) {
    const tie = compareArticles(a, b)
    if (tie) add(a, b, tie.score)
  }
  const names = Object.keys(rows[0]!) as EventFeature[]
  const weights = fitLogistic(
    rows.map((row) => names.map((name) => row[name])),
    same.map(Number),
  )
  write(names, weights)
  console.error(`${rows.length} pairs, ${same.filter(Boolean).length} of one event`)
}

/** Checked mentions by their place in the file. */
function mentionsOf(line: RecordLine): EventDigest[] {
  return gold
    .get(line.id)!
    .events.flatMap(({ start, end, head, validated }, i) =>
      validated
        ? [digestEvent(line, { id: String(i), trigger: [start, end], ...(head ? { head } : {}) })]
        : [],
    )
}

function clusterOf({ article }: ArticleDigest, id: string): string {
  return gold.get(article)!.events[Number(id)]!.cluster
}

function write(names: readonly string[], [bias, ...weights]: readonly number[]): void {
  const fitted = [['bias', bias!] as const, ...names.map((name, i) => [name, weights[i]!] as const)]
  const rounded = fitted.map(([name, value]) => [name, Math.round(1000 * value) / 1000])
  writeFileSync(out!, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`)
}

/** Articles that meet under their keys, as in a record. */
function candidates(all: readonly ArticleDigest[]): [ArticleDigest, ArticleDigest][] {
  const byKey = new Map<string, ArticleDigest[]>()
  return all.flatMap((one) => {
    const met = new Set(happeningLookups(one).flatMap((key) => byKey.get(key) ?? []))
    for (const key of happeningKeys(one)) byKey.set(key, [...(byKey.get(key) ?? []), one])
    return [...met].map((other): [ArticleDigest, ArticleDigest] => [other, one])
  })
}

function read<T>(path: string): T[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
