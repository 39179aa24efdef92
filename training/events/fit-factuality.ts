/**
 * Fits the weights of `data/events/factuality.json`: least absolute error, AdaGrad, averaged.
 *
 *     node training/events/fit-factuality.ts OUT.json TRAIN.jsonl... [--test FILE.jsonl]
 */
import { writeFileSync } from 'node:fs'
import { factualityFeatures } from '../../src/events/factuality.ts'
import { readMood } from '../../src/events/mood.ts'
import { modelJson, readLines, sentencesOf } from './corpus.ts'

interface Row {
  readonly text: string
  readonly events: readonly { readonly start: number; readonly factuality: number }[]
}

const MINIMUM = 4
const EPOCHS = 20
const [out, ...files] = process.argv.slice(2)
const data: { features: Set<string>; y: number }[] = []
for (const file of files) {
  for (const row of readLines<Row>(file)) {
    const sentences = await sentencesOf(row.text)
    for (const event of row.events) {
      for (const words of sentences) {
        const index = words.findIndex((word) => word.start <= event.start && event.start < word.end)
        if (index < 0) continue
        const features = factualityFeatures(words, index, readMood(words, index))
        data.push({ features, y: event.factuality })
      }
    }
  }
}
const counts = new Map<string, number>()
for (const { features } of data) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
const weights = new Map<string, number>()
const squares = new Map<string, number>()
const sums = new Map<string, number>()
let bias = 2.5
let random = 7
let steps = 0
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = data.length - 1; i > 0; i--) {
    random = (random * 1103515245 + 12345) % 2147483648
    const j = random % (i + 1)
    ;[data[i], data[j]] = [data[j]!, data[i]!]
  }
  for (const { features, y } of data) {
    const used = [...features].filter((f) => counts.get(f)! >= MINIMUM)
    const score = used.reduce((sum, f) => sum + (weights.get(f) ?? 0), bias)
    const error = Math.max(-1, Math.min(1, (Math.max(-3.5, Math.min(3.5, score)) - y) / 0.3))
    steps++
    bias -= 0.001 * error
    for (const f of used) {
      const w = weights.get(f) ?? 0
      const gradient = error + 0.004 * Math.sign(w) + 0.01 * w
      const square = (squares.get(f) ?? 1) + gradient * gradient
      squares.set(f, square)
      weights.set(f, w - (0.3 * gradient) / Math.sqrt(square))
    }
  }
  if (epoch >= EPOCHS / 2) for (const [f, w] of weights) sums.set(f, (sums.get(f) ?? 0) + w / (EPOCHS / 2))
}
writeFileSync(out!, modelJson(['factuality'], [bias], new Map([...sums].map(([f, w]) => [f, [w]]))))
console.error(`${data.length} events, ${steps} steps, ${sums.size} features`)
