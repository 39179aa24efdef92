import type { Entity, EntityType, Mention } from '../src/types/entity.ts'
import type { NewsEvent } from '../src/types/event.ts'
import type { RecordLine } from '../src/types/line.ts'
import type { Span } from '../src/types/span.ts'
import type { Statement } from '../src/types/statement.ts'
import type { Time } from '../src/types/time.ts'

/** Somebody of an invented story: name (mentions of others in it marked), type and, of a country, its ISO code. */
export type Figure = readonly [name: string, type: EntityType, iso?: string]

const MARKED = /(\{[^}]*\}|\[[^\]]*\])/

export interface Saying {
  /** Keys of the cast; `article` for its own voice, `?` for nobody named. */
  readonly by: string
  /** Words before it; with `goes: 'on'` it is in one sentence with what stands before it. */
  readonly after?: string
  readonly goes?: 'on'
  readonly stance?: Statement['stance']
  /** Mentions are written `{the port=varna}`, events `[dumping:070]`, `[dumping:070 port>bay]` with actor and recipient. */
  readonly words: string
  readonly polarity?: Statement['polarity']
  readonly accused?: readonly string[]
  readonly addressed?: readonly string[]
  /** The day it was said on; the article's unless given. */
  readonly on?: string
  /** A day that the words speak of. */
  readonly when?: string
  readonly planned?: boolean
  readonly within?: string
  readonly answers?: readonly string[]
}

export interface Story {
  readonly id: string
  readonly date?: string
  readonly cast: Readonly<Record<string, Figure>>
  readonly says: readonly Saying[]
}

/** An invented article with its statements, as the stages would have read them. */
export function inventedLine({ id, date, cast, says }: Story): RecordLine {
  let text = ''
  const mentions = new Map<string, Mention[]>(Object.keys(cast).map((key) => [key, []]))
  const sentences: Span[] = []
  const times: Time[] = []
  const statements: Statement[] = []
  const events: NewsEvent[] = []
  const entityId = (key: string) => `e${Object.keys(cast).indexOf(key) + 1}`
  const mention = (key: string, start: number, form: Mention['form']) =>
    mentions
      .get(key)!
      .push({ start, end: text.length, form, sense: 'literal', basis: 'stated', rule: 'made' })
  const write = (part: string) => {
    const from = text.length
    const named = /^\{(.*)=(.*)\}$/.exec(part)
    text += named?.[1] ?? part
    if (named) mention(named[2]!, from, /\p{Lu}/u.test(named[1]!) ? 'name' : 'pronoun')
  }
  for (const [at, saying] of says.entries()) {
    if (saying.goes === 'on') text = `${text.replace(/\. $/, '')}, `
    const opening = text.length
    if (saying.after) text += `${saying.after} `
    const begin = text.length
    const holders = saying.by.split('+').filter((key) => key in cast)
    for (const key of holders) {
      const from = text.length
      for (const part of cast[key]![0].split(MARKED)) write(part)
      mention(key, from, /^\p{Lu}/u.test(cast[key]![0]) ? 'name' : 'nominal')
      text += ' '
    }
    const spans = holders.length > 0 ? [[begin, text.length - 1] as const] : []
    const start = text.length
    for (const part of saying.words.split(MARKED)) {
      const from = text.length
      const told = /^\[(.*):(\w+)(?: (.*)>(.*))?\]$/.exec(part)
      write(told?.[1] ?? part)
      if (told) events.push(eventOf(events.length, told, [from, text.length], saying, `s${at + 1}`, entityId))
    }
    const end = text.length
    text += '. '
    if (saying.goes === 'on') sentences.push([sentences.pop()![0], end + 1])
    else sentences.push([opening, end + 1])
    const time = (day: string | undefined, span: Span): number | null =>
      day === undefined
        ? null
        : times.push({
            start: span[0],
            end: span[1],
            type: 'date',
            value: day,
            from: day,
            to: day,
            anchor: null,
            basis: 'stated',
            rule: 'made',
          }) - 1
    time(saying.when, [start, end])
    statements.push({
      id: `s${at + 1}`,
      holder: {
        kind: saying.by === 'article' ? 'article' : holders.length > 0 ? 'named' : 'anonymous',
        entities: holders.map(entityId),
        spans,
        basis: 'stated',
      },
      cue: [],
      content: [[start, end]],
      verbatim: [],
      mode: saying.by === 'article' ? 'narrator' : 'indirect',
      stance: saying.stance ?? 'asserts',
      polarity: saying.polarity ?? 'positive',
      certainty: 'certain',
      saidAt: time(saying.on, [begin, begin]),
      venue: null,
      within: saying.within ?? null,
      answers: saying.answers ?? [],
      ...(saying.accused
        ? { to: { role: 'accused', entities: saying.accused.map(entityId), spans: [] } }
        : {}),
      ...(saying.addressed
        ? { to: { role: 'addressed', entities: saying.addressed.map(entityId), spans: [] } }
        : {}),
      confidence: 1,
      bases: { holder: 'stated', stance: 'stated', certainty: 'stated', saidAt: 'stated' },
      by: 'made',
    })
  }
  const entities = Object.entries(cast).map(
    ([key, [name, type, iso]]): Entity => ({
      id: entityId(key),
      name: name.replace(/\{(.*)=.*\}/, '$1'),
      type,
      roles: [],
      aliases: [],
      links: iso ? { iso3166: iso } : {},
      mentions: mentions.get(key)!,
    }),
  )
  return {
    id,
    page: { name: id, url: null, sha256: id },
    index: 0,
    offset: 0,
    title: null,
    authors: [],
    publisher: null,
    language: 'en',
    published: {
      value: date ?? null,
      precision: date ? 'day' : null,
      basis: date ? 'stated' : 'unknown',
      evidence: [],
      rule: null,
    },
    text,
    blocks: [],
    sentences,
    entities,
    places: [],
    times,
    quantities: [],
    statements,
    events,
    notes: [],
  }
}

function eventOf(
  count: number,
  told: RegExpExecArray,
  trigger: Span,
  saying: Saying,
  statement: string,
  entityId: (key: string) => string,
): NewsEvent {
  const denied = saying.stance === 'denies' || saying.polarity === 'negative'
  return {
    id: `v${count + 1}`,
    type: 'ASSAULT',
    cameo: told[2]!,
    trigger,
    actors: told[3] ? [entityId(told[3])] : [],
    recipients: told[4] ? [entityId(told[4])] : [],
    instruments: [],
    places: [],
    time: null,
    quantities: [],
    status: saying.planned ? 'planned' : denied ? 'did-not-happen' : 'happened',
    polarity: denied ? 'negative' : 'positive',
    statements: [statement],
    told: [{ statement, as: saying.planned ? 'mentions' : denied ? 'denies' : 'asserts' }],
    confidence: 1,
    bases: { type: 'stated', actors: 'stated', time: 'unknown', places: 'unknown', status: 'stated' },
    by: 'made',
  }
}
