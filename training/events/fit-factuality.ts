/**
 * Fits the weights of `data/languages/en/events/factuality.json`: least absolute error, AdaGrad, averaged.
 *
 *     node training/events/fit-factuality.ts OUT.json UW-TRAIN.jsonl MEANTIME-TRAIN.jsonl SILVER.jsonl
 *
 * UW's events count twice and MEANTIME's four times beside the silver ones: what `teach_factuality.py` thinks of the verbs and of
 * the nouns that UW annotates, in sentences that nobody annotated.
 */
import { writeFileSync } from 'node:fs'
import { factualityFeatures } from '../../src/events/factuality.ts'
import { readMood } from '../../src/events/mood.ts'
import { isVerb, type Words } from '../../src/events/words.ts'
import { modelJson, readLines, sentencesOf } from './corpus.ts'

interface Row {
  readonly text: string
  readonly events: readonly { readonly start: number; readonly factuality: number }[]
}

interface Silver {
  readonly text: string
  /** Start of each word, and the teacher's score. */
  readonly values: readonly (readonly [start: number, score: number])[]
}

interface Example {
  readonly features: Set<string>
  readonly y: number
}

const MINIMUM = 10
const EPOCHS = 8
/** Nouns of events by their endings; others are mostly names of things. */
const EVENT_NOUN = /(?:tion|ment|ing|ck|th|al|se|ke|ll|ure|ence)s?$/
const [out, uw, meantime, silver] = process.argv.slice(2)
const eventWords = new Set<string>()
const ofUw = await annotated(uw!)
const ofMeantime = await annotated(meantime!)
const data = [...ofUw, ...ofUw, ...Array.from({ length: 4 }, () => ofMeantime).flat(), ...(await taught(silver!))]

async function annotated(path: string): Promise<Example[]> {
  const found: Example[] = []
  for (const row of readLines<Row>(path)) {
    const sentences = await sentencesOf(row.text)
    for (const event of row.events) {
      for (const words of sentences) {
        const index = words.findIndex((word) => word.start <= event.start && event.start < word.end)
        if (index < 0) continue
        eventWords.add(words[index]!.lower)
        found.push({ features: factualityFeatures(words, index, readMood(words, index)), y: event.factuality })
      }
    }
  }
  return found
}

async function taught(path: string): Promise<Example[]> {
  const found: Example[] = []
  for (const row of readLines<Silver>(path)) {
    const scores = new Map(row.values)
    for (const words of await sentencesOf(row.text)) {
      for (const [index, word] of words.entries()) {
        const score = scores.get(word.start)
        if (score === undefined || !mayTell(words, index)) continue
        const y = Math.max(-3, Math.min(3, score))
        found.push({ features: factualityFeatures(words, index, readMood(words, index)), y })
      }
    }
  }
  return found
}

function mayTell(words: Words, index: number): boolean {
  const word = words[index]!
  if (word.punctuation || word.lower.length < 3) return false
  if (isVerb(words, index)) return !/^(?:be|have|do)$/.test(word.verb!)
  return eventWords.has(word.lower) && (word.verb !== null || EVENT_NOUN.test(word.lower))
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
