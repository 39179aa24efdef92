import type { AcrossStore } from '../../../across/machine/store.ts'
import { compare } from '../../../base/compare.ts'
import type { Answers } from '../../store.ts'
import { linesBeginning, linesNamed } from '../lines.ts'
import type { State } from '../state.ts'
import { acrossExplorer } from './across.ts'
import { explorer } from './explore.ts'
import { findHits } from './hits.ts'
import { statementRows } from './rows.ts'
import { summarise } from './summary.ts'

/** What a record in memory answers: every question looks at everything. */
export function answers(
  state: State,
  store: AcrossStore,
  reading: <T>(work: () => Promise<T>) => Promise<T>,
): Answers {
  const page = (sha256: string) => state.pages.values().find((one) => one.sha256 === sha256)
  return {
    ...explorer(state, reading),
    ...acrossExplorer(state, store, reading),
    async *articles({ superseded = false, sha256 } = {}) {
      const lines = await reading(async () =>
        state.articles
          .values()
          .filter((one) =>
            sha256 === undefined
              ? superseded || state.isCurrent(one.page)
              : state.pages.get(one.page)!.sha256 === sha256,
          )
          .sort((a, b) => a.page - b.page || a.position - b.position)
          .map(({ inForce }) => inForce),
      )
      yield* lines
    },
    pageNotes: (sha256) => reading(async () => page(sha256)?.notes ?? []),
    history: (sha256) =>
      reading(async () =>
        [...state.locations.entries()]
          .filter(([, pages]) => pages.some((one) => state.pages.get(one)!.sha256 === sha256))
          .sort(([a], [b]) => compare(a, b))
          .flatMap(([location, pages]) =>
            pages.map((one, i) => ({
              ...{ location, version: i + 1, sha256: state.pages.get(one)!.sha256 },
              seenAt: state.pages.get(one)!.readAt,
              supersededAt: i + 1 < pages.length ? state.pages.get(pages[i + 1]!)!.readAt : null,
            })),
          ),
      ),
    readAt: (sha256) => reading(async () => page(sha256)?.readAt ?? null),
    find: (id) =>
      reading(async () => {
        const same = linesNamed(state, id)
        return same.length > 0 || id === '' ? same : linesBeginning(state, id)
      }),
    ask: (question, { limit = 20 } = {}) =>
      reading(async () =>
        statementRows(state, findHits(state, question).statements.slice(0, limit), question.event),
      ),
    summary: () => reading(async () => summarise(state)),
  }
}
