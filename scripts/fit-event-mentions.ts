/**
 * Fits `data/across/happenings/mention-weights.json`: which words stand for events.
 *
 *     node scripts/fit-event-mentions.ts GOLD.jsonl[.gz] OUT
 *
 * GOLD: a file in the form of ECB+; its checked sentences are used. Logistic regression by AdaGrad (Duchi, Hazan & Singer,
 * JMLR 2011) over sparse features, those of fewer than five words and weights near 0 left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { mentionFeatures, piecesOf } from '../src/across/happenings/mention-features.ts'

interface Gold {
  readonly text: string
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly validated: boolean }[]
  readonly events: readonly { readonly head: readonly [number, number]; readonly validated: boolean }[]
}

interface Row {
  readonly features: readonly string[]
  readonly isEvent: number
}

const FEWEST = 5
const LEAST_WEIGHT = 0.1
const EPOCHS = 8
const RATE = 0.1
const PENALTY = 0.02

const [goldPath, out] = process.argv.slice(2)
const rows = common(readGold(goldPath!).flatMap(rowsOf))
const weights = [...fitWeights(rows)]
  .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
  .sort(([a], [b]) => (a < b ? -1 : 1))
const body = weights.map(([name, weight]) => `  ${JSON.stringify(name)}: ${Math.round(100 * weight) / 100}`)
writeFileSync(out!, `{\n${body.join(',\n')}\n}\n`)
console.error(`${rows.length} words, ${weights.length} weights`)

function rowsOf({ text, sentences, events }: Gold): Row[] {
  const heads = new Set(events.filter(({ validated }) => validated).map(({ head }) => head[0]))
  return sentences
    .filter(({ validated }) => validated)
    .flatMap(({ start, end }) => {
      const pieces = piecesOf(text, start, end)
      const features = mentionFeatures(pieces)
      return pieces.flatMap((piece, i) =>
        /^\p{L}/u.test(piece.word)
          ? [{ features: features[i]!, isEvent: heads.has(piece.start) ? 1 : 0 }]
          : [],
      )
    })
}

function common(all: readonly Row[]): Row[] {
  const counts = new Map<string, number>()
  for (const { features } of all)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return all.map((row) => ({ ...row, features: row.features.filter((name) => counts.get(name)! >= FEWEST) }))
}

function fitWeights(all: readonly Row[]): Map<string, number> {
  const fitted = new Map<string, number>()
  const squares = new Map<string, number>()
  const random = numbers(7)
  const order = all.map((_, i) => i)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const held = order[i]!
      order[i] = order[j]!
      order[j] = held
    }
    for (const i of order) {
      const { features, isEvent } = all[i]!
      const sum = features.reduce((total, feature) => total + (fitted.get(feature) ?? 0), 0)
      const error = isEvent - 1 / (1 + Math.exp(-sum))
      for (const feature of features) {
        const weight = fitted.get(feature) ?? 0
        const gradient = error - PENALTY * weight
        const square = (squares.get(feature) ?? 0.01) + gradient * gradient
        squares.set(feature, square)
        fitted.set(feature, weight + (RATE * gradient) / Math.sqrt(square))
      }
    }
  }
  return fitted
}

/** A linear congruential generator: the same file gives the same weights. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

function readGold(path: string): Gold[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Gold)
}
