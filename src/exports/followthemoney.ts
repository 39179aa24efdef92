import languageCodes from '../../data/world/languages/iso639.json' with { type: 'json' }
import { jsonLine } from '../base/json-line.ts'
import { webAddress } from '../base/web-address.ts'
import { spokenOf } from '../record/spoken-of.ts'
import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'
import type { Place } from '../types/place.ts'
import { accordingTo, eventRows, onMap } from './event-row.ts'
import type { Export } from './export.ts'
import { type Found, rowsOf } from './found.ts'
import { hashedId } from './hashed-id.ts'
import { holderName } from './holder-name.ts'

/** An entity of FollowTheMoney: properties hold strings, and those without a value are left out. */
interface Proxy {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Codes of languages with three letters, by those with two. */
const ISO3 = languageCodes as Readonly<Record<string, string>>

/** Which schema an entity of a type is; the others are not somebody. */
const SCHEMAS: Readonly<Partial<Record<Entity['type'], string>>> = {
  person: 'Person',
  government: 'PublicBody',
  'armed-force': 'PublicBody',
  organization: 'Organization',
  media: 'Organization',
  bloc: 'Organization',
  group: 'LegalEntity',
}

/**
 * Entities of FollowTheMoney, the model of OpenAleph and OpenSanctions, one a line. Somebody with a name is one entity
 * over all articles; a statement is a Note on its holders and its article, for the model has no statement and no stance.
 */
export const followthemoney: Export<'found'> = {
  name: 'followthemoney',
  label: 'FollowTheMoney',
  about:
    'people, bodies, articles, places, events and notes with the exact words, one entity a line, for OpenAleph and other tools of investigators',
  mediaType: 'application/jsonl',
  ending: 'jsonl',
  of: 'found',
  file: 'followthemoney',
  isAcross: true,
  async *write(stretches) {
    const written = new Set<string>()
    for await (const all of stretches) {
      for (const found of all) {
        const proxies = await proxiesOf(found)
        const fresh = proxies.filter(({ id }) => !written.has(id))
        // Only people, bodies and places recur in later articles.
        for (const { id, schema } of fresh) if (schema !== 'Note' && schema !== 'Event') written.add(id)
        yield fresh.map(jsonLine).join('')
      }
    }
  },
}

async function proxiesOf(found: Found): Promise<Proxy[]> {
  const { article, statements } = found
  const documentId = await hashedId('article', article.id)
  const source = {
    proof: [documentId],
    sourceUrl: addressOf(article),
    publisher: given(article.publisher),
  }
  const entities = new Map(article.entities.map((entity) => [entity.id, entity]))
  const somebody = new Map<string, Proxy>()
  for (const id of partiesIn(found)) {
    const entity = entities.get(id)
    if (entity && isNamed(entity)) somebody.set(id, await personOrBody(found, entity, source))
  }
  const idsOf = (ids: readonly string[]): string[] => [
    ...new Set(ids.flatMap((id) => somebody.get(id)?.id ?? [])),
  ]
  const places = new Map<Place, Proxy>()
  const events = await Promise.all(
    eventRows(article, found.events).map(async (row): Promise<Proxy> => {
      const { event, days } = row
      for (const place of row.places.filter(onMap)) places.set(place, await address(place))
      const date =
        days === null
          ? []
          : days.from === days.to
            ? [['date', days.from]]
            : [
                ['startDate', days.from],
                ['endDate', days.to],
              ]
      return proxy(await hashedId('event', article.id, event.id), 'Event', {
        ...source,
        name: [row.trigger],
        summary: given(accordingTo(row)),
        description: [row.sentence],
        keywords: [event.type, event.status],
        involved: idsOf([...event.actors, ...event.recipients]),
        location: [...new Set(row.places.map(({ name }) => name))],
        country: [...new Set(row.places.flatMap(({ country }) => country?.toLowerCase() ?? []))],
        addressEntity: row.places.flatMap((place) => places.get(place)?.id ?? []),
        ...Object.fromEntries(date.map(([name, day]) => [name, [day!]])),
      })
    }),
  )
  const rows = rowsOf(found)
  const notes = await Promise.all(
    statements.map(async (statement, index) => {
      const row = rows[index]!
      return proxy(await hashedId('statement', article.id, statement.id), 'Note', {
        ...source,
        name: [`${holderName(row)}: ${row.stance}`],
        description: [row.words || row.cue || row.stance],
        summary: given(row.role),
        keywords: [...new Set<string>([row.stance, row.mode, row.certainty])],
        entity: [...idsOf(statement.holder.entities), documentId],
      })
    }),
  )
  return [document(article, documentId), ...somebody.values(), ...places.values(), ...events, ...notes]
}

/** Ids of the entities that hold a statement, are spoken of in one, or take part in an event. */
function partiesIn({ article, statements, events }: Found): Set<string> {
  const { entitiesIn } = spokenOf(article)
  return new Set([
    ...statements.flatMap((statement) => [
      ...statement.holder.entities,
      ...(statement.to?.entities ?? []),
      ...entitiesIn(statement).map(({ id }) => id),
    ]),
    ...events.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
  ])
}

function isNamed({ type, mentions }: Entity): boolean {
  return SCHEMAS[type] !== undefined && mentions.some(({ form }) => form === 'name')
}

async function personOrBody(
  { identify }: Found,
  entity: Entity,
  { sourceUrl }: { readonly sourceUrl: readonly string[] },
): Promise<Proxy> {
  const identity = await identify(entity)
  const schema = SCHEMAS[identity.type] ?? SCHEMAS[entity.type]!
  const iso = entity.links.iso3166
  return proxy(await hashedId('identity', identity.id), schema, {
    name: [identity.name],
    alias: [...new Set([entity.name, ...entity.aliases])].filter((name) => name !== identity.name),
    [schema === 'Person' ? 'position' : 'description']: [...new Set(entity.roles.map(({ title }) => title))],
    country: iso === undefined ? [] : [iso.toLowerCase()],
    sourceUrl,
  })
}

async function address({ name, lat, lon, country, admin1, geonames }: Place): Promise<Proxy> {
  return proxy(await hashedId('place', String(geonames ?? `${name} ${lat} ${lon}`)), 'Address', {
    full: [name],
    latitude: [String(lat)],
    longitude: [String(lon)],
    country: given(country?.toLowerCase()),
    state: given(admin1),
  })
}

function document(article: RecordLine, id: string): Proxy {
  const { page, title, authors, publisher, published, language, text } = article
  return proxy(id, 'Article', {
    title: given(title),
    fileName: [page.name],
    author: authors,
    publisher: given(publisher),
    publishedAt: given(published.value),
    sourceUrl: addressOf(article),
    language: given(ISO3[language]),
    bodyText: [text],
  })
}

/** Only addresses of the web are addresses to FollowTheMoney. */
function addressOf({ page: { url } }: RecordLine): string[] {
  return webAddress(url) === null ? [] : [url!]
}

function proxy(id: string, schema: string, properties: Record<string, readonly string[]>): Proxy {
  const filled = Object.entries(properties).filter(([, values]) => values.length > 0)
  return { id, schema, properties: Object.fromEntries(filled) }
}

function given(value: string | null | undefined): string[] {
  return value ? [value] : []
}
