import type { Row } from '../../../across/machine/layer.ts'
import type { Question } from '../../../record/question.ts'
import type { MapPlace, MapView } from '../../../record/when-and-where.ts'
import type { Database } from '../database.ts'
import { hitsTable } from '../question/hits.ts'
import { spellEvents, TOLD } from './events-told.ts'

/** Events named at one place. */
const EVENTS = 50

interface Pin extends Omit<MapPlace, 'events'> {
  /** Numbers of its latest events, the latest first. */
  readonly latest: readonly Row[]
}

interface Found {
  readonly pins: readonly Pin[]
  readonly total: number
  readonly unlocated: readonly Row[]
  readonly unlocatedTotal: number
}

/** `most` limits three numbers: the places, the events at all places together, and the events without a place. */
export async function map(db: Database, question: Question, most: number): Promise<MapView> {
  const { asked, table } = await hitsTable(db, question)
  const limit = `LIMIT ${asked.add(most)}`
  const found = await db.one<Found>(
    `${table}, ${TOLD}, ${PINS}
     SELECT (SELECT coalesce(json_agg(json_build_object(
               'name', name, 'geonames', geonames, 'lat', latitude, 'lon', longitude, 'country', country, 'admin1', admin1,
               'precision', precision, 'mentions', mentions, 'articles', articles, 'eventTotal', events, 'latest', latest)
               ORDER BY mentions DESC, first), '[]')
             FROM (SELECT * FROM pins ORDER BY mentions DESC, first ${limit}) shown) AS pins,
            (SELECT count(*) FROM pins) AS total,
            to_json(ARRAY(SELECT event FROM homeless ORDER BY day DESC, event ${limit})) AS unlocated,
            (SELECT count(*) FROM homeless) AS "unlocatedTotal"`,
    ...asked.values,
  )
  const { pins, total, unlocated, unlocatedTotal } = found!
  let room = most
  const chosen = pins.map(({ latest }) => {
    const some = room > 0 ? latest.slice(0, room) : []
    room -= some.length
    return some
  })
  const spelled = await spellEvents(db, [...new Set([...chosen.flat(), ...unlocated])])
  return {
    places: pins.map(({ latest, eventTotal, ...place }, index) => {
      const events = chosen[index]!.flatMap((number) => spelled.get(number) ?? [])
      return { ...place, events: events.map(({ approx, ...event }) => event), eventTotal }
    }),
    unlocated: unlocated.flatMap((number) => spelled.get(number) ?? []),
    unlocatedTotal,
    truncated: total > most || unlocated.length < unlocatedTotal || room <= 0,
  }
}

const POINT = ['name', 'geonames', 'latitude', 'longitude', 'country', 'admin1', 'precision']

/**
 * The points of the map that matching statements name or that events are told at, in the order in which places of them
 * came on record. A statement within another one names the same place.
 */
const PINS = `located AS (
    SELECT place, article, dense_rank() OVER (ORDER BY ${POINT.join(', ')}) AS point
    FROM places WHERE sense = 'literal' AND latitude IS NOT NULL AND longitude IS NOT NULL),
  points AS (SELECT point, min(place) AS first FROM located GROUP BY point),
  named AS (
    SELECT point, count(*) AS mentions, count(DISTINCT article) AS articles
    FROM located WHERE place IN (SELECT place FROM hits JOIN statement_places USING (statement)) GROUP BY point),
  placed AS (
    SELECT DISTINCT point, event, day FROM told JOIN event_places USING (event) JOIN located USING (place)),
  happened AS (
    SELECT point, count(*) AS events, to_json((array_agg(event ORDER BY day DESC, event))[:${EVENTS}]) AS latest
    FROM placed GROUP BY point),
  pins AS (
    SELECT first, ${POINT.map((column) => `p.${column}`).join(', ')}, coalesce(mentions, 0) AS mentions,
           coalesce(n.articles, 0) AS articles, coalesce(events, 0) AS events, coalesce(latest, '[]') AS latest
    FROM points JOIN places p ON p.place = first LEFT JOIN named n USING (point) LEFT JOIN happened USING (point)
    WHERE mentions > 0 OR events > 0),
  homeless AS (SELECT * FROM told WHERE event NOT IN (SELECT event FROM placed))`
