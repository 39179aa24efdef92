import type { AcrossStore } from '../../../across/machine/store.ts'
import type { GroupAnswers } from '../../../record/groups.ts'
import type { Database } from '../database.ts'
import type { Reading } from './answers.ts'
import { eventHeads, eventView } from './events.ts'
import { eventsFound, groupsFound } from './groups-found.ts'
import { happeningHeads } from './happenings.ts'
import { pageOfQuery } from './listing.ts'
import { threadHeads, threadView } from './threads.ts'

/** Threads, happenings and events. */
export function groupAnswers(db: Database, store: AcrossStore, lookAcross: Reading): GroupAnswers {
  return {
    threads: (question, { status = [], of = null, ...page } = {}) =>
      lookAcross(async () => {
        const found = await groupsFound(db, 'thread', question, { status, of })
        return pageOfQuery(db, found, page, (groups) => threadHeads(db, groups))
      }),
    thread: (id) => lookAcross(() => threadView(db, store, id)),
    happenings: (question, page = {}) =>
      lookAcross(async () => {
        const found = await groupsFound(db, 'happening', question)
        return pageOfQuery(db, found, page, (groups) => happeningHeads(db, groups))
      }),
    events: (question, page = {}) =>
      lookAcross(async () => {
        const found = await eventsFound(db, question)
        return pageOfQuery(db, found, page, (mentions) => eventHeads(db, mentions))
      }),
    event: (id) => lookAcross(() => eventView(db, id)),
  }
}
