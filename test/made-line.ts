import { createHash } from 'node:crypto'
import type { NewsEvent, Place, RecordLine, Span, Statement } from '../src/index.ts'
import type { Telling } from '../src/types/event.ts'

/** A statement for a test; its words must stand in the text. */
export interface MadeStatement {
  readonly who?: string
  readonly words: string
  readonly stance?: Statement['stance']
  readonly mode?: Statement['mode']
  readonly verbatim?: string
  /** Words of the text that tell when, and the day they mean. */
  readonly said?: readonly [words: string, day: string]
}

/** An event by its word in the text, which stands in a statement's content. */
export interface MadeEvent {
  readonly word: string
  readonly type?: NewsEvent['type']
  readonly status?: NewsEvent['status']
  readonly actors?: readonly string[]
  readonly recipients?: readonly string[]
  /** How statements tell it, by their ids. */
  readonly told?: Readonly<Record<string, Telling['as']>>
  /** Words of the text that name a place. */
  readonly place?: string
  /** Words of the text that tell when, and the day they mean. */
  readonly when?: readonly [words: string, day: string]
}

export interface MadeLine {
  readonly name?: string
  readonly id?: string
  readonly title?: string
  readonly published?: string
  readonly language?: string
  readonly publisher?: string
  readonly text: string
  readonly roles?: Readonly<Record<string, string>>
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  /** Words of the text that name a place, and its country or more. */
  readonly places?: Readonly<Record<string, string | Partial<Place>>>
  readonly events?: readonly MadeEvent[]
  readonly statements?: readonly MadeStatement[]
}

/** An article of a record by hand, for tests that run no stage. Its page's bytes are its text. */
export function madeLine(made: MadeLine): RecordLine {
  const { text, name = 'page.txt', title = null, published = null, language = 'en', statements = [] } = made
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  const span = (words: string): Span => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`"${words}" does not stand in the text`)
    return [start, start + words.length]
  }
  const names = [...new Set(statements.flatMap(({ who }) => who ?? []))]
  const times = [
    ...statements.flatMap(({ said }) => (said ? [said] : [])),
    ...(made.events ?? []).flatMap(({ when }) => (when ? [when] : [])),
  ]
  return {
    id: made.id ?? `${sha256.slice(0, 16)}-0`,
    page: { name, url: null, sha256 },
    index: 0,
    offset: 0,
    title,
    authors: [],
    publisher: made.publisher ?? null,
    language,
    published: {
      value: published,
      precision: published === null ? null : 'day',
      basis: published === null ? 'unknown' : 'stated',
      evidence: [],
      rule: null,
    },
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    sentences: [[0, text.length]],
    entities: names.map((who, index) => {
      const role = made.roles?.[who]
      return {
        id: `e${index + 1}`,
        name: who,
        type: 'person',
        roles: role
          ? [{ title: role, start: span(role)[0], end: span(role)[1], basis: 'stated' as const }]
          : [],
        aliases: made.aliases?.[who] ?? [],
        links: {},
        mentions: text
          .split(who)
          .slice(0, -1)
          .map((_before, at, parts) => parts.slice(0, at + 1).join(who).length)
          .map((start) => ({
            start,
            end: start + who.length,
            form: 'name' as const,
            sense: 'literal' as const,
            basis: 'stated' as const,
            rule: 'name',
          })),
      }
    }),
    places: Object.entries(made.places ?? {}).map(([words, place]) => ({
      start: span(words)[0],
      end: span(words)[1],
      name: words,
      geonames: null,
      lat: null,
      lon: null,
      country: null,
      admin1: null,
      precision: 'town',
      sense: 'literal',
      basis: 'external',
      rule: 'only',
      ...(typeof place === 'string' ? { country: place } : place),
    })),
    times: times.map(([words, day]) => ({
      start: span(words)[0],
      end: span(words)[1],
      type: 'date' as const,
      value: day,
      anchor: 'published',
      basis: 'resolved' as const,
      rule: 'weekday',
    })),
    quantities: [],
    statements: statements.map(({ who, words, verbatim, said, ...rest }, index) => ({
      id: `s${index + 1}`,
      holder: {
        kind: who ? 'named' : 'article',
        entities: who ? [`e${names.indexOf(who) + 1}`] : [],
        spans: who ? [span(who)] : [],
        basis: 'stated',
      },
      cue: [],
      content: [span(words)],
      verbatim: verbatim ? [span(verbatim)] : [],
      mode: rest.mode ?? (verbatim ? 'direct' : who ? 'indirect' : 'narrator'),
      stance: rest.stance ?? 'asserts',
      polarity: 'positive',
      certainty: 'certain',
      saidAt: said ? times.indexOf(said) : null,
      venue: null,
      within: null,
      answers: [],
      confidence: 0.9,
      bases: {
        holder: 'stated',
        stance: 'stated',
        certainty: 'stated',
        saidAt: said ? 'resolved' : 'unknown',
      },
      by: 'hand',
    })),
    events: (made.events ?? []).map((event, index) => ({
      id: `v${index + 1}`,
      type: event.type ?? 'PROTEST',
      cameo: null,
      trigger: span(event.word),
      actors: (event.actors ?? []).map((actor) => `e${names.indexOf(actor) + 1}`),
      recipients: (event.recipients ?? []).map((one) => `e${names.indexOf(one) + 1}`),
      instruments: [],
      places: event.place === undefined ? [] : [Object.keys(made.places ?? {}).indexOf(event.place)],
      time: event.when ? times.indexOf(event.when) : null,
      quantities: [],
      status: event.status ?? 'happened',
      polarity: 'positive',
      statements: statements.flatMap(({ words }, at) => (words.includes(event.word) ? [`s${at + 1}`] : [])),
      ...(event.told && {
        told: Object.entries(event.told).map(([statement, as]) => ({ statement, as })),
      }),
      confidence: 0.8,
      bases: {
        type: 'stated',
        actors: 'stated',
        time: 'resolved',
        places: 'stated',
        status: 'stated',
      },
      by: 'hand',
    })),
    notes: [],
  }
}
