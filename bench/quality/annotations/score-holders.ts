/**
 * Scores predicted holders against `holders.jsonl`: `node bench/quality/annotations/score-holders.ts FILE PRED [--errors]`.
 *
 * FILE is PolNeAR dev, PRED what `predict -- holders FILE` printed. Prints JSON: `accuracy` over all sixty, `ofFound` over those
 * whose statement was found, both from 0 to 1, and `byKind`.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Span } from '../../../src/types/span.ts'
import { readDocuments } from '../layer.ts'

interface Answer {
  readonly article: string
  readonly attribution: string
  readonly kind: string
  readonly answer: 'named' | 'role' | 'collective'
  readonly accept: string
}

interface Predicted {
  readonly id: string
  readonly statements: readonly { readonly content: readonly Span[]; readonly holders: readonly string[] }[]
}

interface Document {
  readonly id: string
  readonly text: string
  readonly attributions: readonly {
    readonly id: string
    readonly source: readonly Span[]
    readonly content: readonly Span[]
  }[]
}

const [file, pred, ...flags] = process.argv.slice(2)
if (!file || !pred)
  throw new Error('usage: node bench/quality/annotations/score-holders.ts FILE PRED [--errors]')
const answers = readDocuments<Answer>(fileURLToPath(new URL('./holders.jsonl', import.meta.url)))
const documents = new Map(readDocuments<Document>(file).map((document) => [document.id, document]))
const predicted = new Map(
  readFileSync(pred, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Predicted)
    .map((one) => [one.id, one]),
)

const byKind: Record<string, { right: number; found: number; all: number }> = {}
for (const answer of answers) {
  byKind[answer.kind] ??= { right: 0, found: 0, all: 0 }
  const tally = byKind[answer.kind]!
  const holders = holdersOf(answer)
  const accepted = new RegExp(`^(?:${answer.accept})$`, 'iu')
  const isRight = holders?.length === 1 && accepted.test(holders[0]!)
  tally.all++
  if (holders) tally.found++
  if (isRight) tally.right++
  else if (flags.includes('--errors')) console.error(JSON.stringify({ ...answer, holders }))
}
const sum = (key: 'right' | 'found' | 'all') =>
  Object.values(byKind).reduce((total, tally) => total + tally[key], 0)
console.log(
  JSON.stringify({
    accuracy: sum('right') / sum('all'),
    ofFound: sum('right') / Math.max(1, sum('found')),
    found: sum('found'),
    byKind,
  }),
)

/** The holders of the statement that shares most of the annotated content; `null` when none shares a fifth. */
function holdersOf({ article, attribution }: Answer): readonly string[] | null {
  const gold = documents.get(article)?.attributions.find(({ id }) => id === attribution)
  if (!gold) throw new Error(`${article} ${attribution} is not in ${file}`)
  let best: readonly string[] | null = null
  let most = 0.2
  for (const { content, holders } of predicted.get(article)?.statements ?? []) {
    const share = jaccard(gold.content, content)
    if (share > most || (share === most && !best)) {
      most = share
      best = holders
    }
  }
  return best
}

function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((total, [start, end]) => total + end - start, 0)
  let shared = 0
  for (const [start, end] of a) {
    for (const [from, to] of b) shared += Math.max(0, Math.min(end, to) - Math.max(start, from))
  }
  return shared / Math.max(1, size(a) + size(b) - shared)
}
