import countryRows from '../../data/world/countries/countries.json' with { type: 'json' }
import { jsonLine } from '../base/json-line.ts'
import { type StatementRow, statementRows } from '../record/statement-rows.ts'
import { EVENT_TABLE, type NewsEvent, type PloverType } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import { STANCE_TABLE } from '../types/stance.ts'
import { type EventRow, eventRows } from './event-row.ts'
import type { Export } from './export.ts'
import { holderName } from './holder-name.ts'

/** The four quadrants of the manual. It has dropped SPEECH, and DEMAND is REQUEST here. */
const QUADS: Readonly<Record<Exclude<PloverType, 'SPEECH'>, 1 | 2 | 3 | 4>> = {
  ...({ AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1 } as const),
  ...({ COOPERATE: 2, AID: 2, RETREAT: 2 } as const),
  ...({ REQUEST: 3, ACCUSE: 3, REJECT: 3, SANCTION: 3, THREATEN: 3 } as const),
  ...({ PROTEST: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4 } as const),
}

const ISO3 = new Map(
  (countryRows as readonly { iso: string; iso3: string }[]).map(({ iso, iso3 }) => [iso, iso3]),
)

/**
 * Events as the PLOVER manual (Open Event Data Alliance, 0.7b1) lays down their fields, one a line. The fields `status`,
 * `factuality`, `tellers`, `speech` (the statement that an act of speech makes), `denied_by`, `withheld_by` and
 * `date_basis` are more than the manual has: it drops who says so, denials and refusals to say.
 */
export const plover: Export<'found'> = {
  name: 'plover',
  label: 'PLOVER',
  about:
    "events of PLOVER's types and speech, one a line, with the fields of its manual and more for who tells, denies or declines to say",
  mediaType: 'application/jsonl',
  ending: 'jsonl',
  of: 'found',
  file: 'plover',
  async *write(stretches) {
    for await (const all of stretches) {
      for (const found of all) {
        const { article } = found
        const events = found.events.filter(({ type }) => EVENT_TABLE[type]?.plover)
        const statements = new Map(statementRows(article).map((row) => [row.statement, row]))
        yield eventRows(article, events)
          .map((row) => jsonLine(ploverEvent(row, statements)))
          .join('')
      }
    }
  },
}

function ploverEvent(row: EventRow, statements: ReadonlyMap<string, StatementRow>): object {
  const { article, event, tellings, days } = row
  const { published, page } = article
  const place = row.places.find(({ sense }) => sense === 'literal')
  const [start, end] = event.trigger
  const speech = event.makes === undefined ? undefined : statements.get(event.makes)
  return {
    id: `${article.id}#${event.id}`,
    has_event: true,
    date: days?.from ?? published.value,
    ...(days && days.to !== days.from && { enddate: days.to }),
    date_basis: days ? event.bases.time : published.value === null ? 'unknown' : 'published',
    source: event.actors.map((id) => actor(article, id)),
    recipient: event.recipients.map((id) => actor(article, id)),
    event: [event.type],
    ...(event.type in QUADS && { quad_code: QUADS[event.type as keyof typeof QUADS] }),
    ...(event.cameo !== null && { cameo: event.cameo }),
    ...(place && {
      event_loc: {
        name: place.name,
        ...(place.geonames !== null && { geonameid: place.geonames }),
        ...(place.lat !== null && { latitude: place.lat, longitude: place.lon }),
        ...(place.country !== null && {
          'country code': place.country,
          cc3: ISO3.get(place.country) ?? null,
        }),
      },
    }),
    event_text: [row.trigger],
    status: event.status,
    factuality: event.factuality ?? null,
    tellers: tellings,
    ...(speech && {
      speech: {
        statement: speech.statement,
        who: holderName(speech),
        stance: speech.stance,
        words: speech.words,
      },
    }),
    denied_by: tellings.filter((one) => one.as === 'denies').map(({ who }) => who),
    withheld_by: tellings
      .filter(({ stance }) => STANCE_TABLE[stance].group === 'withholds')
      .map(({ who }) => who),
    quantities: row.quantities,
    text: row.sentence,
    text_info: { start, end },
    cite_info: {
      citation: article.id,
      url: page.url,
      title: article.title,
      language: article.language,
      publication: article.publisher,
      codebook: 'plover-0.7b1',
    },
    coder: article.readBy?.program ?? 'onrecord',
    comment: event.by,
  }
}

function actor({ entities }: RecordLine, id: NewsEvent['actors'][number]): object {
  const entity = entities.find((one) => one.id === id)
  const iso = entity?.links.iso3166
  const code = iso === undefined ? undefined : ISO3.get(iso)
  return {
    ...(code !== undefined && { code }),
    actor_text: entity?.name ?? id,
    ...(entity && { actor_type: entity.type, office: entity.roles[0]?.title ?? null }),
  }
}
