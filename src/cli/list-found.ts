import type { Listing, Question, RecordStore } from '../record.ts'
import type { ExitCode } from './say.ts'

/** How many are printed, and whether as JSON Lines. */
export interface ListOptions {
  readonly limit: number
  readonly json?: true
}

/** Prints a list that a question finds, such as threads or events. */
export async function listFound<T>(
  query: readonly string[],
  { limit, json }: ListOptions,
  find: (question: Question, page: { readonly limit: number }) => Promise<Listing<T>>,
  view: (item: T) => string,
  nothing: string,
): Promise<ExitCode> {
  const [{ questionOf }, { standardOutput }, { jsonLine }, { say }] = await Promise.all([
    import('./question.ts'),
    import('./output.ts'),
    import('./printable.ts'),
    import('./say.ts'),
  ])
  const question = await questionOf(query)
  if (!question) return 2
  const { items, total } = await find(question, { limit })
  const output = standardOutput()
  for (const [index, item] of items.entries()) {
    if (json) await output.write(jsonLine(item))
    else await output.write(index === 0 ? view(item) : `\n${view(item)}`)
  }
  if (total === 0) say(nothing)
  if (total > items.length)
    say(`There are ${total.toLocaleString('en')}: --limit ${limit * 5} shows up to ${limit * 5}.`)
  return 0
}

/** Lists threads that a question finds. */
export async function listThreads(
  store: RecordStore,
  query: readonly string[],
  options: ListOptions,
): Promise<ExitCode> {
  const { threadHeadView } = await import('./thread-view.ts')
  const find = (question: Question, page: { readonly limit: number }) => store.threads(question, page)
  return listFound(query, options, find, threadHeadView, 'No thread on record fits.')
}

/** Lists events that a question finds. */
export async function listEvents(
  store: RecordStore,
  query: readonly string[],
  options: ListOptions,
): Promise<ExitCode> {
  const { eventHeadView } = await import('./event-view.ts')
  const find = (question: Question, page: { readonly limit: number }) => store.events(question, page)
  return listFound(query, options, find, eventHeadView, 'No event on record fits.')
}
