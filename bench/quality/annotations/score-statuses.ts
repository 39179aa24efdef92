/**
 * Scores predicted statuses against `statuses.jsonl`: `node bench/quality/annotations/score-statuses.ts PRED [--errors]`.
 *
 * PRED holds what `predict -- status FILE` printed for PolNeAR dev, GUM train and the seed page. Prints JSON: `happened` (or
 * not) and `exact` over the annotated events found, `found`, and `noEvent`, the share of non-events still recorded.
 */
import { fileURLToPath } from 'node:url'
import { readDocuments } from '../layer.ts'

interface Answer {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly status: string
}

const [pred, ...flags] = process.argv.slice(2)
if (!pred) throw new Error('usage: node bench/quality/annotations/score-statuses.ts PRED [--errors]')
const answers = readDocuments<Answer>(fileURLToPath(new URL('./statuses.jsonl', import.meta.url)))
const predicted = new Map(
  readDocuments<{ id: string; events: Omit<Answer, 'article'>[] }>(pred).map(({ id, events }) => [
    id,
    events,
  ]),
)

const happened = (status: string) => status === 'happened' || status === 'ongoing'
const count = { found: 0, happened: 0, exact: 0, none: 0, noneFound: 0 }
for (const answer of answers) {
  const found = predicted
    .get(answer.article)
    ?.find(({ start, end }) => start < answer.end && answer.start < end)
  if (answer.status === 'none') {
    count.none++
    if (found) count.noneFound++
    continue
  }
  if (!found) continue
  count.found++
  if (happened(found.status) === happened(answer.status)) count.happened++
  if (found.status === answer.status) count.exact++
  else if (flags.includes('--errors')) console.error(JSON.stringify({ ...answer, predicted: found.status }))
}
console.log(
  JSON.stringify({
    happened: count.happened / Math.max(1, count.found),
    exact: count.exact / Math.max(1, count.found),
    found: count.found,
    noEvent: count.noneFound / Math.max(1, count.none),
  }),
)
