import type { AcrossStore } from '../../../across/machine/store.ts'
import { threadAmong } from '../../../across/machine/threads.ts'
import { keyOf } from '../../../base/within.ts'
import type { GroupAnswers, ThreadView } from '../../../record/groups.ts'
import type { ListOptions } from '../../../record/lists.ts'
import { pageOf } from '../../answers/listing.ts'
import type { State } from '../state.ts'
import { event } from './event.ts'
import { eventHead, eventsFound, groupNamed, groupsFound, happeningHead, threadHead } from './group-heads.ts'
import type { Look } from './look.ts'
import { statementRows } from './rows.ts'
import { currentStatements } from './view.ts'

/** Threads, happenings and events. */
export function groupAnswers(state: State, store: AcrossStore, look: Look): GroupAnswers {
  /** A page of groups, each known by the number of its first member. */
  const page = <T>(
    layer: 'happening' | 'thread',
    ids: readonly string[],
    options: ListOptions,
    head: (state: State, id: string) => T,
  ) => {
    const byRow = new Map(ids.map((id) => [state.members[layer].get(id)![0]!, id]))
    return pageOf([...byRow.keys()], options, (rows) => rows.map((row) => head(state, byRow.get(row)!)))
  }
  return {
    threads: (question, { status = [], of = null, ...options } = {}) =>
      look(() => page('thread', groupsFound(state, 'thread', question, { status, of }), options, threadHead)),
    thread: (id) => look(() => threadView(state, store, id)),
    happenings: (question, options = {}) =>
      look(() => page('happening', groupsFound(state, 'happening', question), options, happeningHead)),
    events: (question, options = {}) =>
      look(() =>
        pageOf(eventsFound(state, question), options, (rows) => rows.map((row) => eventHead(state, row))),
      ),
    event: (id) => look(() => event(state, id)),
  }
}

async function threadView(state: State, store: AcrossStore, id: string): Promise<ThreadView | null> {
  const group = groupNamed(state, 'thread', id)
  if (group === null) return null
  const thread = await threadAmong(store, state.members.thread.get(group)!)
  const rows = await store.rowsOf(
    'thread',
    thread.positions.map(({ statement }) => statement),
  )
  const byRow = new Map(currentStatements(state).map((one) => [one.row, one]))
  const articles = new Set(state.members.thread.get(group)!.map((row) => byRow.get(row)!.article))
  // A statement of a silent party would be in one of their happenings.
  const read = [...articles].flatMap((article) => {
    const happening = state.groupOf.happening.get(article)
    return happening === undefined ? [article] : state.members.happening.get(happening)!
  })
  const said = statementRows(
    state,
    thread.positions.map(({ statement }) => byRow.get(rows.get(keyOf(statement))!)!),
  )
  return {
    ...thread,
    saying: said.find(({ words }) => words === thread.title)?.saying ?? [],
    rows: said,
    articlesRead: new Set([...articles, ...read]).size,
  }
}
