import { openRecord, parseChange, parseQuestion, type RecordStore } from '../../src/index.ts'
import { checkLine, spansIn } from '../check-line.ts'
import { collect } from '../collect.ts'
import type { Findings } from './verdict.ts'

const BY = { by: 'Ada Hill', why: null }

/** Makes changes in the record at `path`, holds its lines to the format, and takes every change back. */
export async function judgeChanges(
  changes: readonly unknown[],
  path: string,
  findings: Findings,
): Promise<void> {
  const store = await openRecord(path)
  try {
    const before = await collect(store.articles())
    for (const change of changes) await judgeChange(change, store, findings)
    for await (const line of store.articles()) {
      findings.articles++
      findings.spans += spansIn(line).length
      for (const { kind, what } of checkLine(line)) findings.say(kind, what)
    }
    const fresh = await openRecord(path)
    findings.same('opened anew', await look(store), await look(fresh))
    await fresh.close()
    await undoAll(store)
    findings.same('all undone', await collect(store.articles()), before)
  } finally {
    await store.close()
  }
}

async function judgeChange(asked: unknown, store: RecordStore, findings: Findings): Promise<void> {
  let refusal: unknown
  try {
    const change = parseChange(asked)
    const foreseen = await store.preview(change).catch((error: unknown) => {
      refusal = error
      return null
    })
    const { total } = await store.corrections({ limit: 1 })
    const { number } = await store.correct(change, BY)
    findings.answers++
    findings.same('its number in the log', number, total + 1)
    if (!foreseen)
      findings.say('unlike', `a change was made whose preview was refused: ${JSON.stringify(asked)}`)
  } catch (error) {
    findings.trouble(error)
    if (refusal !== undefined) findings.same('refusals', codeOf(refusal), codeOf(error))
  }
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code
}

async function look(store: RecordStore): Promise<unknown> {
  const all = parseQuestion('')
  return [
    await collect(store.articles()),
    await store.statements(all, { limit: 500 }),
    await store.facets(all),
    await store.holders({ limit: 500 }),
    await store.threads(all),
    await store.corrections(),
  ]
}

/** The latest first, as each may rest on those before it. */
async function undoAll(store: RecordStore): Promise<void> {
  const { items } = await store.corrections({ limit: 500 })
  for (const { number, state, change } of items) {
    if (state === 'undone' || change.do === 'undo') continue
    await store.correct({ do: 'undo', correction: number }, BY)
  }
}
