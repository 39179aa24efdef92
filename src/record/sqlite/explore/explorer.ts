import type { DatabaseSync } from 'node:sqlite'
import type { RecordExplorer } from '../../explore.ts'
import { facets } from './facets.ts'
import { articlesOf, headSpeller } from './heads.ts'
import { holder } from './holder.ts'
import { holders } from './holders.ts'
import { pageOf } from './listing.ts'
import { mapMaker } from './map.ts'
import { rowSpeller } from './rows.ts'
import { suggest } from './suggest.ts'
import { timelineMaker } from './timeline.ts'
import { type View, viewKeeper } from './view.ts'

/** Statements spelled out at once where all are wanted. */
const STRETCH = 500

/** `attempt` turns SQLite's errors into the record's. */
export function explorer(db: DatabaseSync, attempt: <T>(work: () => T) => Promise<T>): RecordExplorer {
  // Prepared with the first call: most who open a record only write to it, or ask once.
  let made: ReturnType<typeof makers> | undefined
  const ask = <T>(work: (view: View, make: ReturnType<typeof makers>) => T): Promise<T> =>
    attempt(() => {
      made ??= makers(db)
      return work(made.view(), made)
    })
  return {
    statements: (question, options = {}) =>
      ask((view, { rows }) => pageOf(view.hits(question).statements, options, rows)),
    async *everyStatement(question) {
      const numbers = await ask((view) => view.hits(question).statements)
      for (let from = 0; from < numbers.length; from += STRETCH) {
        yield await ask((_view, { rows }) => rows(numbers.slice(from, from + STRETCH)))
      }
    },
    heads: (question, options = {}) =>
      ask((view, { heads }) => pageOf(articlesOf(view, view.hits(question)), options, heads)),
    facets: (question) => ask((view) => facets(view, view.hits(question))),
    suggest: (text) => ask((view) => suggest(view, text)),
    holders: (options = {}) => ask((view) => holders(view, options)),
    holder: (name) => ask((view) => holder(view, name)),
    timeline: (question, { limit = 5_000 } = {}) =>
      ask((view, { timeline }) => timeline(view, question, limit)),
    map: (question, { limit = 1_000 } = {}) => ask((view, { map }) => map(view, question, limit)),
  }
}

function makers(db: DatabaseSync) {
  return {
    view: viewKeeper(db),
    rows: rowSpeller(db),
    heads: headSpeller(db),
    timeline: timelineMaker(db),
    map: mapMaker(db),
  }
}
