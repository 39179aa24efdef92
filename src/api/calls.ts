import { OnrecordError } from '../base/errors.ts'
import { noSuchArticle, severalOfOneId } from '../base/no-such-article.ts'
import { changesOf } from '../changes/changes.ts'
import { whatIsNew } from '../kept/news.ts'
import {
  EXPORTS,
  eventOfRow,
  fileNameOf,
  parametersOf,
  type RecordLine,
  type RecordStore,
  statementRows,
} from '../record.ts'
import type { Gazetteer } from '../types/gazetteer.ts'
import { keptQuestion } from './acts.ts'
import type { ArticleRowsAnswer, ExplanationAnswer, ExportsAnswer } from './answers.ts'
import { likelyPairsIn } from './likely-pairs.ts'
import type { ParameterName, Parameters } from './parameters.ts'
import { entriesOf, placeMentionsOf } from './places.ts'
import { agreementIn, reviewOf } from './review.ts'
import type { ShapeName } from './shapes.ts'

/**
 * A question that can be asked of a record. The server's addresses and the OpenAPI document are both made from the list
 * of calls.
 */
export interface Call {
  /** Its address below `/api/v1`, for GET; `{…}` is the place of `name`. */
  readonly path: string
  readonly summary: string
  readonly parameters: readonly ParameterName[]
  readonly answer: ShapeName
  /** Its name among the tools that agents call over the Model Context Protocol; absent where it is none. */
  readonly tool?: string
  /** Name and meaning of the part in braces. */
  readonly name?: { readonly key: string; readonly description: string }
  handle(store: RecordStore, parameters: Parameters, name: string): Promise<unknown>
}

/** All calls, in the order of the documentation. */
export const CALLS: readonly Call[] = [
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
    name: {
      key: 'id',
      description: 'The whole `id` of an article, or its address where several have one id.',
    },
    handle: (store, _parameters, id) => findArticle(store, id),
  },
  {
    path: '/articles/{id}/rows',
    summary: 'The text of an article with its statements and events, each with its exact words and place',
    parameters: [],
    answer: 'ArticleRows',
    tool: 'article',
    name: {
      key: 'id',
      description: 'The whole `id` of an article, or its address where several have one id.',
    },
    handle: async (store, _parameters, id) => rowsOfArticle(await findArticle(store, id)),
  },
  {
    path: '/statements',
    summary: 'Statements that fit, verbatim quotations first, then by how well they fit, then the latest',
    parameters: ['q', 'limit', 'after'],
    answer: 'Statements',
    tool: 'ask',
    handle: (store, { question, ...page }) => store.statements(question, page),
  },
  {
    path: '/review',
    summary:
      'Statements of people and bodies to be looked at, the least sure first, with what readers say of them',
    parameters: ['q', 'looked', 'order', 'reader', 'limit', 'after'],
    answer: 'Review',
    handle: (store, { question, ...options }) => reviewOf(store, question, options),
  },
  {
    path: '/review/agreement',
    summary: 'How far readers who looked at the same statements agree',
    parameters: [],
    answer: 'Agreement',
    handle: (store) => agreementIn(store),
  },
  {
    path: '/review/identities',
    summary: 'Identities that may be one and about which nobody has decided',
    parameters: ['limit'],
    answer: 'LikelyPairs',
    handle: (store, { limit }) => likelyPairsIn(store, limit),
  },
  {
    path: '/places/{name}',
    summary: 'Every mention of a place by this name, to be corrected at once',
    parameters: [],
    answer: 'PlaceMentions',
    name: { key: 'name', description: 'The name of a place as the map has it.' },
    handle: (store, _parameters, name) => placeMentionsOf(store, name),
  },
  {
    path: '/gazetteer/{name}',
    summary: 'The places that bear a name',
    parameters: [],
    answer: 'GazetteerEntries',
    name: { key: 'name', description: 'A name, also in another spelling.' },
    handle: async (_store, _parameters, name) => entriesOf(await gazetteer(), name),
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
  {
    path: '/threads',
    summary: 'Statements about one claim or event by several holders; those with most holders first',
    parameters: ['q', 'status', 'of', 'limit', 'after'],
    answer: 'Threads',
    tool: 'threads',
    handle: (store, { question, ...page }) => store.threads(question, page),
  },
  {
    path: '/threads/{id}',
    summary: 'One thread: who says what of it, in order of time, and who is silent',
    parameters: [],
    answer: 'Thread',
    tool: 'thread',
    name: { key: 'id', description: 'The id of a thread, or a statement of it as `article/s1`.' },
    handle: async (store, _parameters, id) => (await store.thread(id)) ?? missing('thread'),
  },
  {
    path: '/happenings',
    summary: 'Articles that report one happening, with what came of it later; the latest first',
    parameters: ['q', 'limit', 'after'],
    answer: 'Happenings',
    handle: (store, { question, ...page }) => store.happenings(question, page),
  },
  {
    path: '/events',
    summary: 'Events that fit, the latest first; mentions that are one event are listed as one',
    parameters: ['q', 'limit', 'after'],
    answer: 'Events',
    tool: 'events',
    handle: (store, { question, ...page }) => store.events(question, page),
  },
  {
    path: '/events/{id}',
    summary: 'One event with all its mentions, who tells of it and as what',
    parameters: [],
    answer: 'Event',
    tool: 'event',
    name: { key: 'id', description: 'The id of an event, or a mention of it as `article/v1`.' },
    handle: async (store, _parameters, id) => (await store.event(id)) ?? missing('event'),
  },
  {
    path: '/who/{name}',
    summary: 'What is known of somebody: roles, what they say, of whom, and what others say of them',
    parameters: ['limit'],
    answer: 'Who',
    tool: 'who',
    name: { key: 'name', description: 'The id of an identity, a name, or an entity as `article/e1`.' },
    handle: async (store, { limit }, name) => (await store.who(name, { limit })) ?? missing('holder'),
  },
  {
    path: '/network/{name}',
    summary: 'Whom somebody speaks of, accuses, denies, and who does so to them',
    parameters: [],
    answer: 'Network',
    name: { key: 'name', description: 'The id of an identity, or a name.' },
    handle: async (store, _parameters, name) => (await store.network(name)) ?? missing('holder'),
  },
  {
    path: '/sources',
    summary: 'Who gets quoted in the statements that fit: how often, directly or not, named or not',
    parameters: ['q'],
    answer: 'Sources',
    tool: 'sources',
    handle: (store, { question }) => store.sources(question),
  },
  {
    path: '/around/{id}',
    summary: 'What an article copies or is copied by, and its happening',
    parameters: [],
    answer: 'Around',
    name: {
      key: 'id',
      description: 'The whole `id` of an article, or its address where several have one id.',
    },
    handle: async (store, _parameters, id) => (await store.around(id)) ?? missingArticle(id),
  },
  {
    path: '/corrections',
    summary: 'The log of corrections, the latest first',
    parameters: ['article', 'state', 'limit', 'after'],
    answer: 'Corrections',
    handle: (store, { question, ...options }) => store.corrections(options),
  },
  {
    path: '/changed/{id}',
    summary: 'What changed in an article since the version before, or differs from another article',
    parameters: ['with'],
    answer: 'Comparison',
    tool: 'changed',
    name: { key: 'id', description: 'The id of an article, or the beginning of it.' },
    handle: (store, { with: other }, id) => changesOf(store, id, other),
  },
  {
    path: '/kept',
    summary: 'The questions that are kept under a name',
    parameters: [],
    answer: 'KeptQuestions',
    tool: 'kept',
    handle: async (store) => ({ items: await store.kept.list() }),
  },
  {
    path: '/kept/{name}',
    summary: 'What is new in the answers of a kept question; it does not count as seen',
    parameters: [],
    answer: 'KeptNews',
    tool: 'news',
    name: { key: 'name', description: 'The name of a kept question.' },
    handle: async (store, _parameters, name) =>
      (await whatIsNew(store, await keptQuestion(store, name), 'asks')).news,
  },
  {
    path: '/explain/{id}',
    summary: 'Why a value is what it is: the words, the rule or the score, what was considered and refused',
    parameters: [],
    answer: 'Explanation',
    tool: 'explain',
    name: {
      key: 'id',
      description:
        'The id of an article and of a thing in it: a statement `article/s3`, event `article/v2`, entity `article/e1` or relation `article/r1`, or a place `article/p0`, time `article/t4` or quantity `article/q2` by its index.',
    },
    handle: (store, _parameters, id) => explain(store, id),
  },
  {
    path: '/exports',
    summary: 'The formats in which the record can be taken along',
    parameters: [],
    answer: 'ExportFormats',
    handle: async (): Promise<ExportsAnswer> =>
      EXPORTS.map(({ name, label, about, mediaType, of, ...rest }) => ({
        ...{ name, label, about, mediaType, of },
        file: fileNameOf({ of, ...rest }),
        takes: [...parametersOf({ of, mediaType })],
      })),
  },
]

function missing(what: keyof typeof MISSING): never {
  const [message, hint] = MISSING[what]
  throw new OnrecordError(`api/no-such-${what}`, message, hint)
}

/** What is missing, and where to look for it: over HTTP, and by the tools of agents. */
const MISSING = {
  thread: [
    'There is no thread of this id, and no statement in one.',
    'Find threads with /api/v1/threads?q=…, or the tool "threads".',
  ],
  event: [
    'There is no event of this id on record.',
    'Find events with /api/v1/events?q=…, or the tool "events".',
  ],
  holder: [
    'Nobody of this name is on record.',
    'Look for the name with /api/v1/holders?text=…, or find who speaks with the tool "ask".',
  ],
  part: [
    'This does not say which thing of an article is meant.',
    'Write the article and the thing, such as ARTICLE/s3; statements and events are told with both.',
  ],
  thing: [
    'The article has nothing of this id.',
    'Statements are s1, s2 …, events v1, entities e1, places p0.',
  ],
} as const

async function findArticle(store: RecordStore, id: string): Promise<RecordLine> {
  const found = await store.find(id)
  const article = found.find((one) => one.id === id) ?? (isAddress(id) ? found[0] : undefined)
  if (article) return article
  const same = found.map((one) => one.id).filter((other) => isAddress(other) && other.startsWith(`${id}@`))
  if (same.length > 1) throw severalOfOneId(id, same)
  return missingArticle(
    id,
    found.map((one) => one.id),
  )
}

/** Whether a string is the address of an article, and not only the beginning of an id. */
function isAddress(id: string): boolean {
  return /@[0-9a-f]{8,64}\.\d{1,6}$/.test(id)
}

function missingArticle(id: string, others: readonly string[] = []): never {
  throw noSuchArticle(
    id,
    'Take an id from /api/v1/articles or /api/v1/statements, or from what the tool "ask" finds.',
    { others },
  )
}

function rowsOfArticle(article: RecordLine): ArticleRowsAnswer {
  const { id, title, authors, publisher, published, language, page, text } = article
  return {
    ...{ id, title, authors, publisher, language, page: page.name, url: page.url, text },
    ...{ published: published.value, publishedBasis: published.basis },
    statements: statementRows(article),
    events: article.events.map((event) => {
      const [start, end] = event.trigger
      return { ...eventOfRow(article, event), start, end }
    }),
  }
}

async function explain(store: RecordStore, id: string): Promise<ExplanationAnswer> {
  const slash = id.lastIndexOf('/')
  if (slash < 0) return missing('part')
  const thing = id.slice(slash + 1)
  const article = await findArticle(store, id.slice(0, slash))
  const { reasonsOf } = await import('../explain/reasons.ts')
  const reasons = await reasonsOf(article, thing, thing.startsWith('p') ? await gazetteer() : null)
  if (!reasons) return missing('thing')
  return { article: article.id, id: thing, reasons: reasons.map(([label, text]) => ({ label, text })) }
}

let places: Promise<Gazetteer> | undefined

/** The gazetteer, loaded when it is first needed. */
function gazetteer(): Promise<Gazetteer> {
  places ??= import('../index.ts').then(async ({ loadResources }) => {
    const { gazetteer, tagger } = await loadResources({ tagger: 'light' })
    await tagger.close()
    return gazetteer
  })
  return places
}
