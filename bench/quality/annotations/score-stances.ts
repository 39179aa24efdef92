/**
 * Scores predicted stances against `stances.jsonl`: `node bench/quality/annotations/score-stances.ts FILE PRED [--errors] [--pass c]`.
 *
 * FILE is PolNeAR dev, PRED what `predict -- stances FILE` printed. Prints JSON, shares from 0 to 1: `accuracy` of those
 * found, `weighted` by the strata's sizes, `notAsserts`, `found`, and `byStance` as [right, found, all].
 */
import { fileURLToPath } from 'node:url'
import type { Span } from '../../../src/types/span.ts'
import { readDocuments } from '../layer.ts'
import { bestOverlap } from './overlap.ts'

interface Answer {
  readonly article: string
  readonly attribution: string
  readonly stratum: keyof typeof SIZES
  readonly c: string
  readonly stance: string
}

interface Predicted {
  readonly id: string
  readonly statements: readonly { readonly content: readonly Span[]; readonly stance: string }[]
}

interface Document {
  readonly id: string
  readonly attributions: readonly { readonly id: string; readonly content: readonly Span[] }[]
}

/** Attributions of the file in each stratum (stances.md). */
const SIZES = { common: 476, frequent: 315, seldom: 426, rare: 930, wordless: 45 }

const [file, pred, ...flags] = process.argv.slice(2)
if (!file || !pred)
  throw new Error('usage: node bench/quality/annotations/score-stances.ts FILE PRED [--errors] [--pass c]')
const answers = readDocuments<Answer>(fileURLToPath(new URL('./stances.jsonl', import.meta.url))).map(
  (answer) => (flags.includes('--pass') ? { ...answer, stance: answer.c } : answer),
)
const documents = new Map(readDocuments<Document>(file).map((document) => [document.id, document]))
const predicted = new Map(readDocuments<Predicted>(pred).map((one) => [one.id, one.statements]))

type Tally = [right: number, found: number, all: number]
const byStance: Record<string, Tally> = {}
const byStratum: Record<string, Tally> = {}
const notAsserts: Tally = [0, 0, 0]
for (const answer of answers) {
  const gold = documents.get(answer.article)?.attributions.find(({ id }) => id === answer.attribution)
  if (!gold) throw new Error(`${answer.article} ${answer.attribution} is not in ${file}`)
  const match = bestOverlap(gold.content, predicted.get(answer.article) ?? [])
  const isRight = match !== null && asAnnotated(match.stance) === answer.stance
  byStance[answer.stance] ??= [0, 0, 0]
  byStratum[answer.stratum] ??= [0, 0, 0]
  const tallies = [byStance[answer.stance]!, byStratum[answer.stratum]!]
  if (answer.stance !== 'asserts') tallies.push(notAsserts)
  for (const tally of tallies) {
    tally[2]++
    if (match) tally[1]++
    if (isRight) tally[0]++
  }
  if (match && !isRight && flags.includes('--errors'))
    console.error(JSON.stringify({ ...answer, predicted: match.stance }))
}
/** The stance as the annotators' list had it: `rejects` was among `plans`. */
function asAnnotated(stance: string): string {
  return stance === 'rejects' ? 'plans' : stance
}
const total = (index: 0 | 1 | 2) => Object.values(byStance).reduce((sum, tally) => sum + tally[index], 0)
let weighted = 0
let weight = 0
for (const [stratum, size] of Object.entries(SIZES)) {
  const [right, found, all] = byStratum[stratum] ?? [0, 0, 0]
  if (all === 0) continue
  weighted += (size * right) / all
  weight += (size * found) / all
}
console.log(
  JSON.stringify({
    accuracy: total(0) / Math.max(1, total(1)),
    weighted: weighted / Math.max(1, weight),
    notAsserts: notAsserts[0] / Math.max(1, notAsserts[1]),
    found: total(1),
    byStance,
    byStratum,
  }),
)
