import type { DatabaseSync } from 'node:sqlite'
import type { AcrossStore } from '../../../across/machine/store.ts'
import { once } from '../../../base/once.ts'
import type { GroupAnswers } from '../../../record/groups.ts'
import { pageOf } from '../../answers/listing.ts'
import { eventHeadSpeller, eventViewer } from './events.ts'
import { eventsFound, groupsFound } from './groups-found.ts'
import { happeningSpeller } from './happenings.ts'
import type { LookAcross } from './look.ts'
import { threadViewer } from './thread.ts'
import { threadHeadSpeller } from './thread-heads.ts'

/** Threads, happenings and events: read from the file, each answer only a small part of it. */
export function groupAnswers(
  db: DatabaseSync,
  store: () => AcrossStore,
  lookAcross: LookAcross,
): GroupAnswers {
  const threads = once(() => threadHeadSpeller(db))
  const thread = once(() => threadViewer(db, store()))
  const happenings = once(() => happeningSpeller(db))
  const events = once(() => eventHeadSpeller(db))
  const event = once(() => eventViewer(db))
  return {
    threads: (question, { status = [], of = null, ...page } = {}) =>
      lookAcross(() => pageOf(groupsFound(db, 'thread', question, { status, of }), page, threads())),
    thread: (id) => lookAcross(() => thread()(id)),
    happenings: (question, page = {}) =>
      lookAcross(() => pageOf(groupsFound(db, 'happening', question), page, happenings())),
    events: (question, page = {}) => lookAcross(() => pageOf(eventsFound(db, question), page, events())),
    event: (id) => lookAcross(() => event()(id)),
  }
}
