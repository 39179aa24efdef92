import type { DatabaseSync } from 'node:sqlite'
import { once } from '../../../base/once.ts'
import type { WhenAndWhereAnswers } from '../../../record/when-and-where.ts'
import type { Look } from './look.ts'
import { mapMaker } from './map.ts'
import { timelineMaker } from './timeline.ts'

/** Events and statements in time and on the map. */
export function whenAndWhereAnswers(db: DatabaseSync, look: Look): WhenAndWhereAnswers {
  const timeline = once(() => timelineMaker(db))
  const map = once(() => mapMaker(db))
  return {
    timeline: (question, { limit = 5_000 } = {}) => look((view) => timeline()(view, question, limit)),
    map: (question, { limit = 1_000 } = {}) => look((view) => map()(view, question, limit)),
  }
}
