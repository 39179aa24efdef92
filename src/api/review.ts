import type { Correction, Question, RecordStore, ReviewOptions } from '../record.ts'
import type { agreement, review, verdict } from '../schemas/answers-review.ts'
import type { Of } from '../schemas/parts.ts'

export type ReviewAnswer = Of<typeof review>
export type AgreementAnswer = Of<typeof agreement>
type Verdict = Of<typeof verdict>
type Says = Verdict['says']

const SAYS: Readonly<Partial<Record<Correction['change']['do'], Says>>> = {
  accept: 'right',
  reject: 'not-there',
  edit: 'edited',
}

/** Most statements of which readers say different things. */
const MOST = 200
const PAGE = 500

interface Asked extends ReviewOptions {
  /** Only what this reader has not looked at, among what somebody has. */
  readonly reader?: string | null
}

/** Statements to be looked at, with what readers have said of them. */
export async function reviewOf(
  store: RecordStore,
  question: Question,
  { reader = null, ...options }: Asked,
): Promise<ReviewAnswer> {
  const without = reader === null ? [] : await correctionsBy(store, reader)
  const found = await store.review(question, { ...options, without })
  const wanted = new Set(found.items.flatMap(({ corrections = [] }) => corrections))
  const verdicts = new Map<number, Verdict>()
  if (wanted.size > 0)
    for await (const one of judgements(store))
      if (wanted.has(one.verdict.correction)) verdicts.set(one.verdict.correction, one.verdict)
  const items = found.items.map((row) => ({
    ...row,
    verdicts: (row.corrections ?? []).flatMap((number) => verdicts.get(number) ?? []),
  }))
  return { ...found, items }
}

/** The numbers of the corrections in force by which a reader has judged statements. */
async function correctionsBy(store: RecordStore, reader: string): Promise<number[]> {
  const numbers: number[] = []
  for await (const { verdict } of judgements(store))
    if (verdict.by === reader) numbers.push(verdict.correction)
  return numbers
}

/** How far readers who looked at the same statements agree. */
export async function agreementIn(store: RecordStore): Promise<AgreementAnswer> {
  const things = new Map<string, Judgement & { readonly byReader: Map<string, Verdict> }>()
  for await (const one of judgements(store)) {
    const thing = things.get(one.key) ?? { ...one, byReader: new Map<string, Verdict>() }
    things.set(one.key, thing)
    // The log comes with the latest first: a reader's last verdict counts.
    if (!thing.byReader.has(one.verdict.by)) thing.byReader.set(one.verdict.by, one.verdict)
  }
  const all = [...things.values()]
  const readers = new Map<string, number>()
  for (const { byReader } of all)
    for (const name of byReader.keys()) readers.set(name, (readers.get(name) ?? 0) + 1)
  return {
    readers: [...readers]
      .map(([name, verdicts]) => ({ name, verdicts }))
      .sort((a, b) => b.verdicts - a.verdicts || (a.name < b.name ? -1 : 1)),
    pairs: pairsOf(all.map(({ byReader }) => byReader)),
    items: all
      .filter(({ byReader }) => new Set([...byReader.values()].map(({ says }) => says)).size > 1)
      .slice(0, MOST)
      .map(({ article, statement, words, byReader }) => ({
        ...{ article, statement, words, verdicts: [...byReader.values()].reverse() },
      })),
  }
}

interface Judgement {
  /** The same for all verdicts on one statement. */
  readonly key: string
  readonly article: string
  readonly statement: string
  readonly words: string
  readonly verdict: Verdict
}

/** The verdicts in force on statements, the latest first. */
async function* judgements(store: RecordStore): AsyncGenerator<Judgement> {
  let after: string | null = null
  do {
    const { items, next } = await store.corrections({ state: 'in-force', limit: PAGE, after })
    for (const { number, by, at, change } of items) {
      const says = SAYS[change.do]
      if (says === undefined || !('target' in change) || change.target.layer !== 'statement') continue
      const { id, anchor } = change.target
      yield {
        key: `${anchor.location} ${anchor.start} ${anchor.exact}`,
        ...{ article: anchor.article, statement: id, words: anchor.exact },
        verdict: { correction: number, by, at, says },
      }
    }
    after = next
  } while (after !== null)
}

function pairsOf(things: readonly ReadonlyMap<string, Verdict>[]): AgreementAnswer['pairs'] {
  const pairs = new Map<string, [Says, Says][]>()
  for (const byReader of things) {
    const names = [...byReader.keys()].sort()
    for (const [index, one] of names.entries())
      for (const other of names.slice(index + 1)) {
        const key = JSON.stringify([one, other])
        pairs.set(key, [...(pairs.get(key) ?? []), [byReader.get(one)!.says, byReader.get(other)!.says]])
      }
  }
  return [...pairs]
    .map(([key, said]) => {
      const [one, other] = JSON.parse(key) as [string, string]
      const same = said.filter(([a, b]) => a === b).length
      return { one, other, both: said.length, same, kappa: kappaOf(said, same) }
    })
    .sort((a, b) => b.both - a.both)
}

/** Cohen, Educational and Psychological Measurement 20 (1960), 37-46. */
function kappaOf(said: readonly (readonly [Says, Says])[], same: number): number | null {
  const share = (which: 0 | 1, says: Says) => said.filter((pair) => pair[which] === says).length / said.length
  const chance = Object.values(SAYS).reduce((sum, says) => sum + share(0, says) * share(1, says), 0)
  return chance === 1 ? null : (same / said.length - chance) / (1 - chance)
}
