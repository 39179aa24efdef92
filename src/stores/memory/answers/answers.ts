import type { AcrossStore } from '../../../across/machine/store.ts'
import type { Answers } from '../../store.ts'
import type { State } from '../state.ts'
import { articleAnswers } from './articles.ts'
import { groupAnswers } from './groups.ts'
import type { Look } from './look.ts'
import { somebodyAnswers } from './somebody.ts'
import { statementAnswers } from './statements.ts'
import { summarise } from './summary.ts'
import { whenAndWhereAnswers } from './when-and-where.ts'

/** What a record in memory answers: every question looks at everything. */
export function answers(
  state: State,
  store: AcrossStore,
  reading: <T>(work: () => Promise<T>) => Promise<T>,
): Answers {
  const look: Look = (work) => reading(async () => work())
  return {
    ...articleAnswers(state, look),
    ...statementAnswers(state, look),
    ...somebodyAnswers(state, look),
    ...groupAnswers(state, store, look),
    ...whenAndWhereAnswers(state, look),
    summary: () => look(() => summarise(state)),
  }
}
