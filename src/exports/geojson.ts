import type { Feature, Point } from 'geojson'
import { jsonLine } from '../base/json-line.ts'
import { spokenOf } from '../record/spoken-of.ts'
import type { Place } from '../types/place.ts'
import { EVENT_COLUMNS, eventRows, onMap } from './event-row.ts'
import type { Export } from './export.ts'
import { type Found, rowsOf } from './found.ts'
import { holderName } from './holder-name.ts'

export const geojson: Export<'found'> = {
  name: 'geojson',
  label: 'GeoJSON',
  about:
    'a point for each place of each event, and for each place that a statement names without an event there, for maps (RFC 7946)',
  mediaType: 'application/geo+json',
  ending: 'geojson',
  of: 'found',
  file: 'places',
  async *write(stretches) {
    let before = '{"type":"FeatureCollection","features":[\n'
    for await (const all of stretches) {
      for (const feature of all.flatMap(featuresOf)) {
        yield before + jsonLine(feature).trimEnd()
        before = ',\n'
      }
    }
    yield before === ',\n' ? '\n]}\n' : `${before}]}\n`
  },
}

function featuresOf(found: Found): Feature<Point>[] {
  const { article } = found
  const taken = new Set<Place>()
  const events = eventRows(article, found.events).flatMap((row) =>
    row.places.filter(onMap).map((place) => {
      taken.add(place)
      const values = EVENT_COLUMNS.map(([name, cell]) => [name, cell(row)] as const)
      return feature(`${article.id}#${row.event.id}`, place, {
        kind: 'event',
        name: row.trigger,
        ...Object.fromEntries(values),
      })
    }),
  )
  const { placesIn } = spokenOf(article)
  const rows = rowsOf(found)
  const mentions = found.statements.flatMap((statement, index) =>
    placesIn(statement)
      .filter((place) => onMap(place) && !taken.has(place))
      .map((place) => {
        const row = rows[index]!
        return feature(`${article.id}#${statement.id}`, place, {
          kind: 'statement',
          name: holderName(row),
          article: article.id,
          statement: statement.id,
          stance: row.stance,
          words: row.words,
          published: row.published,
          title: row.title,
          publisher: row.publisher,
          url: row.url,
        })
      }),
  )
  return [...events, ...mentions]
}

/** GeoJSON has the longitude first, in degrees of WGS 84. */
function feature(of: string, place: Place, properties: object): Feature<Point> {
  return {
    type: 'Feature',
    id: `${of}@${place.start}`,
    geometry: { type: 'Point', coordinates: [place.lon!, place.lat!] },
    properties: {
      ...properties,
      place: place.name,
      place_precision: place.precision,
      place_basis: place.basis,
      place_geonames: place.geonames,
      country: place.country,
    },
  }
}
