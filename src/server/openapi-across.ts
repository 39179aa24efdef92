import { THREAD_STATUSES } from '../types/across.ts'
import { TELLINGS } from '../types/event.ts'
import {
  boolean,
  copyOf,
  count,
  counts,
  dayOrNone,
  days,
  entityType,
  list,
  listing,
  object,
  ofRecord,
  ref,
  type Schema,
  string,
  strings,
  text,
} from './schema-parts.ts'

const within = object({ article: string, id: string })
const status: Schema = { type: 'string', enum: THREAD_STATUSES }
const reasons = list(
  object({ rule: string, evidence: strings }),
  'The rules, and the words that speak for them.',
)
const named = list(object({ id: string, name: string }))
const period = { from: dayOrNone, to: dayOrNone }
const audit = {
  name: string,
  statements: count,
  quoted: { ...count, description: 'To the letter, in whole or in part.' },
  named: count,
  unnamed: count,
  people: count,
  bodies: count,
}

/** What the API answers across articles, by name. */
export const across: Readonly<Record<string, Schema>> = {
  Backing: object(
    {
      articles: { ...count, description: 'Copies and all.' },
      origins: { ...count, description: 'Origins known to differ: copies and texts of one agency are one.' },
      unknownOrigins: {
        ...count,
        description: 'Texts whose origin nothing tells; each may be one of the others.',
      },
      speakers: { ...count, description: "Who says it themselves, the articles' own voices apart." },
    },
    'Three counts that are not each other.',
  ),
  ThreadHead: object({
    id: string,
    title: string,
    status,
    holders: strings,
    statements: count,
    ...period,
    backing: ref('Backing'),
  }),
  Threads: listing(ref('ThreadHead')),
  Thread: object({
    id: string,
    title: { ...string, description: 'Exact words of the statement that says it most fully.' },
    status: { ...status, description: 'No verdict: what the positions are to each other.' },
    holders: named,
    positions: list(
      object({
        statement: within,
        holder: { ...count, description: 'Index into `holders`.' },
        stance: ofRecord('statement', 'stance'),
        said: { anyOf: [days, { type: 'null' }] },
      }),
      'In order of time.',
    ),
    ties: list(
      object({
        a: within,
        b: within,
        kind: { type: 'string', enum: ['same-claim', 'answers', 'widens', 'narrows', 'changes'] },
        score: { type: 'number', minimum: 0, maximum: 1 },
        reasons,
      }),
    ),
    silent: { ...named, description: 'Accused or addressed, and not heard in any article read.' },
    backing: ref('Backing'),
    rows: list(ref('Statement'), 'One for each of `positions`.'),
    articlesRead: {
      ...count,
      description: 'Of the happening: in so many no statement of the silent was found.',
    },
  }),
  Happenings: listing(
    object({
      id: string,
      title: text,
      ...period,
      articles: list(ref('ArticleHead')),
      backing: ref('Backing'),
      followUps: { ...strings, description: 'Ids of happenings, or of articles that are alone in theirs.' },
    }),
  ),
  EventHead: object({
    id: string,
    type: ofRecord('event', 'type'),
    words: string,
    ...period,
    sentence: { ...string, description: 'Of the mention published first.' },
    at: {
      ...{ type: 'array', items: count, minItems: 2, maxItems: 2 },
      description: "Where in the sentence the event's word stands, in UTF-16 code units.",
    },
    actors: { ...strings, description: 'Names as the articles have them, three at most.' },
    places: strings,
    statuses: { ...counts, description: 'How many mentions take it for happened, planned, denied …' },
    mentions: count,
    backing: ref('Backing'),
  }),
  Events: listing(ref('EventHead')),
  Event: object({
    id: string,
    type: ofRecord('event', 'type'),
    words: string,
    ...period,
    actors: strings,
    recipients: strings,
    places: strings,
    mentions: list(
      object(
        {
          at: within,
          words: string,
          sentence: string,
          status: ofRecord('event', 'status'),
          title: text,
          publisher: text,
          published: text,
          told: list(
            object({ who: string, as: { type: 'string', enum: TELLINGS } }),
            'Who says so, and as what.',
          ),
        },
        undefined,
        copyOf,
      ),
    ),
    reasons: { ...reasons, description: 'Why the mentions are taken for one event.' },
    backing: ref('Backing'),
    threads: list(ref('ThreadHead')),
  }),
  Who: object({
    id: string,
    name: string,
    type: entityType,
    aliases: strings,
    roles: list(object({ title: string, from: dayOrNone, to: dayOrNone, count })),
    stances: counts,
    publishers: counts,
    months: list(ref('Count')),
    statements: ref('Statements'),
    saidOf: ref('Statements'),
    threads: list(ref('ThreadHead')),
    merges: list(
      object({ a: within, b: within, rule: string, evidence: strings }),
      'Why its names are taken for one: for each way of being called, one entity that is.',
    ),
    apart: list(object({ id: string, name: string, why: string }), 'Of the same name, and kept apart.'),
    backing: ref('Backing'),
  }),
  Network: object({
    center: string,
    nodes: list(object({ id: string, name: string, type: entityType, statements: count })),
    edges: list(
      object({
        from: { ...string, description: 'Who says it.' },
        to: { ...string, description: 'Of whom.' },
        stance: ofRecord('statement', 'stance'),
        statements: count,
        origins: count,
      }),
    ),
    truncated: boolean,
  }),
  Sources: object({
    statements: count,
    ownVoice: { ...count, description: "In the articles' own voices." },
    quoted: { ...count, description: 'Of somebody, to the letter.' },
    named: { ...count, description: 'Of somebody named.' },
    sourceTotal: { ...count, description: 'Sources in all; the list holds the 200 with most statements.' },
    sources: list(
      object({
        id: string,
        name: string,
        type: entityType,
        statements: count,
        quoted: audit.quoted,
        articles: count,
        origins: count,
        publishers: count,
      }),
      'Most statements first.',
    ),
    publishers: list(object(audit), 'Statements of somebody, by outlet.'),
    months: list(object(audit), 'By month, in order of time.'),
  }),
  Around: object({
    origin: object({
      name: text,
      basis: { type: 'string', enum: ['credit', 'publisher', 'copy', 'unknown'] },
      evidence: list(
        { type: 'array', items: count, minItems: 2, maxItems: 2 },
        'Spans of the credit in the text.',
      ),
    }),
    copies: list(ref('ArticleHead')),
    happening: text,
    same: list(ref('ArticleHead'), 'Of the same happening, copies apart.'),
    followUps: list(ref('ArticleHead'), 'What came of it, or what it follows up.'),
  }),
}
