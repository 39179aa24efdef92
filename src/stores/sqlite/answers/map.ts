import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../../record/question.ts'
import type { MapPlace, MapView, UnlocatedEvent } from '../../../record/when-and-where.ts'
import type { Place } from '../../../types/place.ts'
import type { View } from '../columns/view.ts'
import { eventSpeller, eventsOf, latest } from './events-told.ts'

/** Events named at one place. */
const EVENTS = 50

interface Pin {
  readonly point: number
  mentions: number
  articles: number
  lastArticle: number
  readonly events: number[]
}

/** `most` limits three numbers: the places, the events at all places together, and the events without a place. */
export function mapMaker(db: DatabaseSync): (view: View, question: Question, most: number) => MapView {
  const spellEvents = eventSpeller(db)
  return (view, question, most) => {
    const hits = view.hits(question)
    const { event, article, points } = view.columns
    const day = (number: number): number => event.from[number]! || article.day[event.article[number]!]! || 0
    const pins = mentionsByPoint(view, hits.isHit)
    const events = eventsOf(view, hits)
    const located = placeEvents(view, events, pins)
    const unlocated = events.filter((number) => !located.has(number))

    const sorted = [...pins.values()].sort((a, b) => b.mentions - a.mentions || a.point - b.point)
    const shown = sorted.slice(0, most)
    let room = most
    const chosen = shown.map((pin) => {
      const some = room > 0 ? latest(pin.events, day, Math.min(EVENTS, room)) : []
      room -= some.length
      return some
    })
    const homeless = latest(unlocated, day, most)
    const spelled = spellEvents(view, [...new Set([...chosen.flat(), ...homeless])])
    return {
      places: shown.map((pin, index) =>
        placeOf(
          pin,
          points.texts[pin.point]!,
          chosen[index]!.flatMap((number) => spelled.get(number) ?? []),
        ),
      ),
      unlocated: homeless.flatMap((number) => spelled.get(number) ?? []),
      unlocatedTotal: unlocated.length,
      truncated: sorted.length > most || homeless.length < unlocated.length || room <= 0,
    }
  }
}

function mentionsByPoint({ columns }: View, isHit: Uint8Array): Map<number, Pin> {
  const { statementPlaces, place, statement } = columns
  const pins = new Map<number, Pin>()
  const seen = new Uint8Array(place.point.length)
  for (let i = 0; i < statementPlaces.from.length; i++) {
    const number = statementPlaces.from[i]!
    const mention = statementPlaces.to[i]!
    const point = place.point[mention]!
    // A statement within another one names the same place.
    if (isHit[number] !== 1 || point < 0 || seen[mention] === 1) continue
    seen[mention] = 1
    const pin = pinAt(pins, point)
    pin.mentions++
    if (pin.lastArticle !== statement.article[number]) pin.articles++
    pin.lastArticle = statement.article[number]!
  }
  return pins
}

/** Gives every place its events; returns which events have a place. */
function placeEvents({ columns }: View, events: readonly number[], pins: Map<number, Pin>): Set<number> {
  const { eventPlaces, place } = columns
  const fitting = new Set(events)
  const located = new Set<number>()
  for (let i = 0; i < eventPlaces.from.length; i++) {
    const number = eventPlaces.from[i]!
    const point = place.point[eventPlaces.to[i]!]!
    if (point < 0 || !fitting.has(number)) continue
    located.add(number)
    const pin = pinAt(pins, point)
    if (pin.events.at(-1) !== number) pin.events.push(number)
  }
  return located
}

function pinAt(pins: Map<number, Pin>, point: number): Pin {
  const pin = pins.get(point) ?? { point, mentions: 0, articles: 0, lastArticle: 0, events: [] }
  pins.set(point, pin)
  return pin
}

function placeOf(
  { mentions, articles, events }: Pin,
  point: string,
  shown: readonly UnlocatedEvent[],
): MapPlace {
  const [name, geonames, lat, lon, country, admin1, precision] = JSON.parse(point) as [
    name: string,
    geonames: number | null,
    lat: number,
    lon: number,
    country: string | null,
    admin1: string | null,
    precision: Place['precision'],
  ]
  return {
    ...{ name, geonames, lat, lon, country, admin1, precision, mentions, articles },
    events: shown.map(({ approx, ...event }) => event),
    eventTotal: events.length,
  }
}
