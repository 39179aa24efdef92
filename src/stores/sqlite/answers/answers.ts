import type { DatabaseSync } from 'node:sqlite'
import type { AcrossStore } from '../../../across/machine/store.ts'
import { once } from '../../../base/once.ts'
import type { Summary } from '../../../record/record.ts'
import type { Answers } from '../../store.ts'
import { refuseBehind } from '../behind.ts'
import { changeMarker, viewKeeper } from '../columns/view.ts'
import { articleAnswers } from './articles.ts'
import { groupAnswers } from './groups.ts'
import type { Look, LookAcross, Reading } from './look.ts'
import { somebodyAnswers } from './somebody.ts'
import { statementAnswers } from './statements.ts'
import { summarise } from './summary.ts'
import { whenAndWhereAnswers } from './when-and-where.ts'

/** What a SQLite file answers. `reading` waits for writes, and turns SQLite's errors into the record's. */
export function answers(db: DatabaseSync, store: () => AcrossStore, path: string, reading: Reading): Answers {
  const view = once(() => viewKeeper(db))
  const look: Look = (work) => reading(async () => work(view()()))
  const lookAcross: LookAcross = (work) =>
    reading(async () => {
      refuseBehind(db)
      return work()
    })
  return {
    ...articleAnswers(db, reading, look, lookAcross),
    ...statementAnswers(db, reading, look),
    ...somebodyAnswers(db, look, lookAcross),
    ...groupAnswers(db, store, lookAcross),
    ...whenAndWhereAnswers(db, look),
    summary: summaryKeeper(db, path, reading),
  }
}

/** The summary, made again when the file has changed: the web pages ask for it again and again. */
function summaryKeeper(db: DatabaseSync, path: string, reading: Reading): () => Promise<Summary> {
  const marker = changeMarker(db)
  let summary: Summary | undefined
  let summarised = ''
  return () =>
    reading(async () => {
      const now = marker()
      if (summary === undefined || now !== summarised) summary = summarise(db, path)
      summarised = now
      return summary
    })
}
