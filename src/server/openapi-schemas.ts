import { ENTITY_TYPES } from './parameters.ts'

type Schema = Readonly<Record<string, unknown>>

const string: Schema = { type: 'string' }
const text: Schema = { type: ['string', 'null'] }
const count: Schema = { type: 'integer', minimum: 0 }
const boolean: Schema = { type: 'boolean' }
const day: Schema = { type: 'string', format: 'date' }
const dayOrNone: Schema = { type: ['string', 'null'], format: 'date' }
const entityType: Schema = { type: 'string', enum: ENTITY_TYPES }
const strings: Schema = { type: 'array', items: string }

/** Part of the record format, which has a schema of its own. */
function ofRecord(part: string, field: string): Schema {
  return { $ref: `onrecord:record#/$defs/${part}/properties/${field}` }
}

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

function list(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...(description === undefined ? {} : { description }) }
}

/** An object with all of these. More may come with later versions. */
function object(properties: Readonly<Record<string, Schema>>, description?: string): Schema {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties,
    ...(description === undefined ? {} : { description }),
  }
}

function listing(items: Schema): Schema {
  return object({
    items: list(items),
    total: count,
    next: { ...text, description: 'The `after` of the following page; null at the end.' },
  })
}

const counts = list(ref('Count'), 'Most first.')
const days = object({ from: day, to: day }, 'First and last day.')
const holder = {
  name: string,
  type: entityType,
  statements: count,
  quotations: count,
  articles: count,
}
const event = {
  article: string,
  event: string,
  type: ofRecord('event', 'type'),
  status: ofRecord('event', 'status'),
  words: string,
}
const timelineEvent = { ...event, actors: strings, from: day, to: day, approx: boolean }

/** What the API answers, by name. */
export const schemas: Readonly<Record<string, Schema>> = {
  Error: object({ error: ref('Trouble') }, 'Trouble, everywhere in this one shape.'),
  Trouble: object({
    code: { ...string, description: '`folder/what-happened`; stays the same, to be told by.' },
    message: { ...string, description: 'What could not be done, and why.' },
    hint: { ...string, description: 'What to do next.' },
  }),
  Count: object({ name: string, count }),
  Summary: object({
    file: string,
    bytes: count,
    schema: count,
    readBy: counts,
    pages: count,
    superseded: count,
    articles: count,
    statements: count,
    quotations: count,
    languages: counts,
    published: object({ from: dayOrNone, to: dayOrNone, unknown: count }),
    stances: counts,
    holders: counts,
  }),
  ArticleHead: object({
    id: string,
    title: text,
    publisher: text,
    authors: strings,
    published: { ...text, description: 'As precise as it is known: `2024`, `2024-05` or `2024-05-14`.' },
    publishedBasis: { type: 'string', enum: ['stated', 'metadata', 'inferred', 'unknown'] },
    language: string,
    page: string,
    url: text,
    statements: count,
    holders: count,
  }),
  Articles: listing(ref('ArticleHead')),
  Article: { $ref: 'onrecord:record' },
  Statement: object({
    article: string,
    statement: string,
    page: string,
    url: text,
    title: text,
    publisher: text,
    published: text,
    publishedBasis: string,
    who: { ...text, description: 'Names of the holders; null when nobody is cited.' },
    holderKind: {
      type: 'string',
      enum: ['named', 'role', 'collective', 'anonymous', 'media', 'article'],
    },
    role: text,
    stance: ofRecord('statement', 'stance'),
    mode: ofRecord('statement', 'mode'),
    polarity: ofRecord('statement', 'polarity'),
    certainty: ofRecord('statement', 'certainty'),
    said: { anyOf: [days, { type: 'null' }] },
    cue: text,
    words: string,
    verbatim: text,
    start: { ...count, description: 'Where the content begins in the text, in UTF-16 code units.' },
    end: count,
    within: text,
    confidence: { type: 'number', minimum: 0, maximum: 1 },
    by: string,
  }),
  Statements: listing(ref('Statement')),
  Facets: object({
    total: count,
    articles: count,
    stance: counts,
    mode: counts,
    who: counts,
    publisher: counts,
    place: counts,
    month: list(ref('Count'), 'In order of time: `2024-05`.'),
  }),
  Suggestions: object({
    items: list(
      object({
        term: string,
        kind: { type: 'string', enum: ['who', 'stance', 'mode', 'place', 'publisher', 'about', 'key'] },
        count: { type: ['integer', 'null'] },
      }),
    ),
  }),
  HolderHead: object(holder),
  Holders: listing(ref('HolderHead')),
  Holder: object({
    ...holder,
    aliases: strings,
    roles: list(object({ title: string, from: dayOrNone, to: dayOrNone, count })),
    stances: counts,
    publishers: counts,
    speaksOf: counts,
    spokenOfBy: counts,
    months: list(ref('Count')),
  }),
  Timeline: object({
    events: list(object(timelineEvent)),
    statements: list(
      object({
        article: string,
        statement: string,
        who: text,
        stance: string,
        words: string,
        from: day,
        to: day,
        basis: { type: 'string', enum: ['said', 'published'] },
      }),
    ),
    truncated: boolean,
    undated: object({ events: count, statements: count }),
  }),
  Map: object({
    places: list(
      object({
        name: string,
        geonames: { type: ['integer', 'null'] },
        lat: { type: 'number', minimum: -90, maximum: 90 },
        lon: { type: 'number', minimum: -180, maximum: 180 },
        country: text,
        admin1: text,
        precision: ofRecord('place', 'precision'),
        mentions: count,
        articles: count,
        events: list(object(event), 'The latest fifty.'),
        eventTotal: count,
      }),
      'Literal places only, most mentions first.',
    ),
    unlocated: list(object({ ...timelineEvent, from: dayOrNone, to: dayOrNone })),
    unlocatedTotal: count,
    truncated: boolean,
  }),
  ReadStep: {
    description: 'One line of the answer to `POST /pages`.',
    oneOf: [
      object({ step: { const: 'reading' }, name: string, done: count, of: count }),
      object({ step: { const: 'read' }, name: string, articles: list(ref('ArticleHead')), known: boolean }),
      object({ step: { const: 'failed' }, name: string, error: ref('Trouble') }),
      object({ step: { const: 'done' }, read: count, failed: count }),
    ],
  },
}
