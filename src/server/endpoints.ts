import { OnrecordError } from '../base/errors.ts'
import type { RecordLine, RecordStore } from '../record.ts'
import type { ParameterName, Parameters } from './parameters.ts'

/** Something to be asked of the record by GET. The router and the OpenAPI document are both made from these. */
export interface Endpoint {
  /** Below `/api/v1`; `{…}` stands for `name`. */
  readonly path: string
  readonly summary: string
  readonly parameters: readonly ParameterName[]
  /** Name of the answer's schema in `openapi.ts`. */
  readonly answer: string
  /** Name and meaning of the part in braces. */
  readonly name?: { readonly key: string; readonly description: string }
  handle(store: RecordStore, parameters: Parameters, name: string): Promise<unknown>
}

export const endpoints: readonly Endpoint[] = [
  {
    path: '/summary',
    summary: 'What the record holds',
    parameters: [],
    answer: 'Summary',
    handle: (store) => store.summary(),
  },
  {
    path: '/articles',
    summary: 'Articles with a statement that fits, the latest published first',
    parameters: ['q', 'limit', 'after'],
    answer: 'Articles',
    handle: (store, { question, ...page }) => store.heads(question, page),
  },
  {
    path: '/articles/{id}',
    summary: 'One article with everything read in it, as `onrecord read --json` prints it',
    parameters: [],
    answer: 'Article',
    name: { key: 'id', description: 'The whole `id` of an article.' },
    handle: (store, _parameters, id) => findArticle(store, id),
  },
  {
    path: '/statements',
    summary: 'Statements that fit, verbatim quotations first, then by how well they fit, then the latest',
    parameters: ['q', 'limit', 'after'],
    answer: 'Statements',
    handle: (store, { question, ...page }) => store.statements(question, page),
  },
  {
    path: '/facets',
    summary: 'How the statements that fit divide',
    parameters: ['q'],
    answer: 'Facets',
    handle: (store, { question }) => store.facets(question),
  },
  {
    path: '/suggest',
    summary: 'What could stand at the end of a query being typed',
    parameters: ['text'],
    answer: 'Suggestions',
    handle: (store, { text }) => store.suggest(text),
  },
  {
    path: '/holders',
    summary: 'People and organisations that hold statements, most statements first',
    parameters: ['text', 'type', 'limit', 'after'],
    answer: 'Holders',
    handle: (store, { question, ...options }) => store.holders(options),
  },
  {
    path: '/holders/{name}',
    summary: 'What is known of one holder',
    parameters: [],
    answer: 'Holder',
    name: { key: 'name', description: 'The name, as the list of holders gives it.' },
    handle: (store, _parameters, name) => findHolder(store, name),
  },
  {
    path: '/timeline',
    summary: 'What happened and what was said, in order of time; the latest 5,000 of each',
    parameters: ['q'],
    answer: 'Timeline',
    handle: (store, { question }) => store.timeline(question),
  },
  {
    path: '/map',
    summary: 'Places named in what fits, with what happened there, and events without a place',
    parameters: ['q'],
    answer: 'Map',
    handle: (store, { question }) => store.map(question),
  },
]

async function findArticle(store: RecordStore, id: string): Promise<RecordLine> {
  const article = (await store.find(id)).find((one) => one.id === id)
  if (article) return article
  throw new OnrecordError(
    'server/no-such-article',
    'There is no article with this id on record.',
    'Take an id from /api/v1/articles or /api/v1/statements.',
  )
}

async function findHolder(store: RecordStore, name: string): Promise<unknown> {
  const holder = await store.holder(name)
  if (holder) return holder
  throw new OnrecordError(
    'server/no-such-holder',
    'Nobody of this name holds a statement on record.',
    'Look for the name with /api/v1/holders?text=…',
  )
}
