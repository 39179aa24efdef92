/**
 * Fits the weights of `data/languages/en/events/pair-types.json`: multinomial logistic regression, AdaGrad, L2.
 *
 *     node training/events/fit-types.ts TRAIN.jsonl --out FILE.json     all rows
 *     node training/events/fit-types.ts TRAIN.jsonl --folds PRED.jsonl  five folds by sentence, for `events.mjs classify`
 */
import { writeFileSync } from 'node:fs'
import { classifyPair, pairFeatures } from '../../src/events/actor-pair.ts'
import type { LinearModel } from '../../src/events/linear.ts'
import type { Words } from '../../src/events/words.ts'
import { modelJson, readLines, wordsOf } from './corpus.ts'

interface Actor {
  readonly start: number
  readonly end: number
}
interface Row {
  readonly id: string
  readonly text: string
  readonly plover: string
  readonly source: Actor | null
  readonly target: Actor | null
}
interface Item {
  readonly row: Row
  readonly words: Words
  readonly features: Set<string>
}

const MINIMUM = 3
const EPOCHS = 30
const L2 = 0.01
const [path, mode, out] = process.argv.slice(2)
const span = (actor: Actor | null) => (actor ? ([actor.start, actor.end] as const) : null)

const items: Item[] = []
for (const row of readLines<Row>(path!)) {
  const words = await wordsOf(row.text)
  items.push({ row, words, features: pairFeatures(words, { source: span(row.source), target: span(row.target) }) })
}

if (mode === '--out') writeFileSync(out!, fit(items).json)
else {
  const fold = new Map<string, number>()
  for (const { row } of items) if (!fold.has(row.text)) fold.set(row.text, hash(row.text) % 5)
  const lines: string[] = []
  for (let held = 0; held < 5; held++) {
    const { model } = fit(items.filter(({ row }) => fold.get(row.text) !== held))
    for (const { row, words } of items.filter(({ row: { text } }) => fold.get(text) === held)) {
      const plover = classifyPair(model, words, { source: span(row.source), target: span(row.target) })
      lines.push(JSON.stringify({ id: row.id, plover }))
    }
  }
  writeFileSync(out!, `${lines.join('\n')}\n`)
}

function fit(train: readonly Item[]): { model: LinearModel; json: string } {
  const classes = [...new Set(train.map(({ row }) => row.plover))].sort()
  const counts = new Map<string, number>()
  for (const { features } of train) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  const perClass = classes.map((c) => train.filter(({ row }) => row.plover === c).length)
  const weights = new Map<string, number[]>()
  const squares = new Map<string, number[]>()
  const bias = classes.map(() => 0)
  const order = [...train]
  let random = 7
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      random = (random * 1103515245 + 12345) % 2147483648
      const j = random % (i + 1)
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const { features, row } of order) {
      const used = [...features].filter((f) => counts.get(f)! >= MINIMUM)
      const z = [...bias]
      for (const f of used) weights.get(f)?.forEach((w, c) => (z[c]! += w))
      const top = Math.max(...z)
      const total = z.reduce((sum, x) => sum + Math.exp(x - top), 0)
      const gold = classes.indexOf(row.plover)
      const scale = Math.sqrt(train.length / classes.length / perClass[gold]!)
      const errors = z.map((x, c) => scale * (Math.exp(x - top) / total - (c === gold ? 1 : 0)))
      errors.forEach((e, c) => (bias[c]! -= 0.01 * e))
      for (const f of used) {
        let w = weights.get(f)
        let s = squares.get(f)
        if (!w || !s) {
          weights.set(f, (w = classes.map(() => 0)))
          squares.set(f, (s = classes.map(() => 1)))
        }
        for (let c = 0; c < classes.length; c++) {
          const gradient = errors[c]! * strength(f) + L2 * w[c]!
          s[c]! += gradient * gradient
          w[c]! -= (0.2 * gradient) / Math.sqrt(s[c]!)
        }
      }
    }
  }
  return { model: { classes, bias, weights: Object.fromEntries(weights) }, json: modelJson(classes, bias, weights) }
}

/** Kinds and word classes come from lexicons and are trusted more than single words. */
function strength(feature: string): number {
  return /^(?:k|first|then|c|cameo):/.test(feature) ? 1 : 0.5
}

function hash(text: string): number {
  let h = 17
  for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) % 1000003
  return h
}
