import type { DatabaseSync } from 'node:sqlite'
import type { AcrossStore } from '../../../across/machine/store.ts'
import { once } from '../../../base/once.ts'
import type { RecordExplorer } from '../../../record/explore.ts'
import type { AcrossExplorer } from '../../../record/explore-across.ts'
import { pageOf } from '../../answers/listing.ts'
import { suggest } from '../../answers/suggest.ts'
import { refuseBehind } from '../behind.ts'
import { aroundViewer } from './across/around.ts'
import { eventHeadSpeller, eventViewer } from './across/events.ts'
import { eventsFound, groupsFound } from './across/found.ts'
import { happeningSpeller } from './across/happenings.ts'
import { identityLister } from './across/identities-in.ts'
import { networkMaker } from './across/network.ts'
import { auditSources } from './across/sources.ts'
import { threadHeadSpeller } from './across/thread-heads.ts'
import { threadViewer } from './across/threads.ts'
import { whoViewer } from './across/who.ts'
import { facets } from './facets.ts'
import { articlesOf, headSpeller } from './heads.ts'
import { holders } from './holders.ts'
import { mapMaker } from './map.ts'
import { rowSpeller } from './rows.ts'
import { suggestionSources } from './suggestions.ts'
import { timelineMaker } from './timeline.ts'
import { type View, viewKeeper } from './view.ts'

/** How many rows are made at a time when all are wanted. */
const STRETCH = 500

/** `attempt` turns SQLite's errors into the record's. */
export function explorer(
  db: DatabaseSync,
  store: () => AcrossStore,
  attempt: <T>(work: () => T | Promise<T>) => Promise<T>,
): RecordExplorer & AcrossExplorer {
  // Prepared with the first call: most users of a record only write to it, or ask once.
  const made = once(() => makers(db))
  const ask = <T>(work: (view: View, make: ReturnType<typeof makers>) => T): Promise<T> =>
    attempt(() => work(made().view(), made()))
  // Calls across articles read the file: each needs only a small part of the record.
  const across = once(() => acrossMakers(db, store()))
  const look = <T>(work: (make: ReturnType<typeof acrossMakers>) => T | Promise<T>): Promise<T> =>
    attempt(() => {
      refuseBehind(db)
      return work(across())
    })
  return {
    statements: (question, options = {}) =>
      ask((view, { rows }) =>
        pageOf(view.hits(question).statements, options, (numbers) => rows(numbers, question.event)),
      ),
    async *everyStatement(question) {
      const numbers = await ask((view) => view.hits(question).statements)
      for (let from = 0; from < numbers.length; from += STRETCH) {
        yield await ask((_view, { rows }) => rows(numbers.slice(from, from + STRETCH)))
      }
    },
    heads: (question, options = {}) =>
      ask((view, { heads }) => pageOf(articlesOf(view, view.hits(question)), options, heads)),
    facets: (question) => ask((view) => facets(view, view.hits(question))),
    suggest: (text) => ask((view) => suggest(suggestionSources(view), text)),
    holders: (options = {}) => ask((view) => holders(view, options)),
    timeline: (question, { limit = 5_000 } = {}) =>
      ask((view, { timeline }) => timeline(view, question, limit)),
    map: (question, { limit = 1_000 } = {}) => ask((view, { map }) => map(view, question, limit)),
    threads: (question, { status = [], of = null, ...page } = {}) =>
      look(({ threads }) => pageOf(groupsFound(db, 'thread', question, { status, of }), page, threads)),
    thread: (id) => look(({ thread }) => thread(id)),
    happenings: (question, page = {}) =>
      look(({ happenings }) => pageOf(groupsFound(db, 'happening', question), page, happenings)),
    events: (question, page = {}) => look(({ events }) => pageOf(eventsFound(db, question), page, events)),
    eventAcross: (id) => look(({ event }) => event(id)),
    who: (idOrName, options = {}) => look(({ who }) => who(idOrName, options)),
    identitiesIn: (article) => look(({ identities }) => identities(article)),
    sources: (question, options = {}) =>
      ask((view) => {
        refuseBehind(db)
        return auditSources(view, question, options)
      }),
    network: (idOrName) => look(({ network }) => network(idOrName)),
    around: (article) => look(({ around }) => around(article)),
  }
}

function acrossMakers(db: DatabaseSync, store: AcrossStore) {
  return {
    threads: threadHeadSpeller(db),
    thread: threadViewer(db, store),
    happenings: happeningSpeller(db),
    events: eventHeadSpeller(db),
    event: eventViewer(db),
    who: whoViewer(db),
    identities: identityLister(db),
    network: networkMaker(db),
    around: aroundViewer(db),
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
