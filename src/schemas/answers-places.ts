import { PRECISIONS } from '../types/place.ts'
import { about, between, count, list, object, offset, oneOf, orNone, text, whole } from './parts.ts'

/** A point on the map, as a mention of a place can be given it. */
const point = {
  name: text,
  geonames: orNone(whole),
  lat: orNone(between(-90, 90)),
  lon: orNone(between(-180, 180)),
  country: orNone(text),
  admin1: orNone(text),
  precision: oneOf(PRECISIONS),
}

export const placeMentions = object({
  items: list(
    object({
      article: text,
      id: about(text, 'Its index among the places of the article, by which it is corrected.'),
      exact: text,
      sentence: text,
      at: about(offset, 'Where the words begin in the sentence.'),
      title: orNone(text),
      ...point,
    }),
  ),
  total: count,
})

export const gazetteerEntries = object({
  items: about(
    list(object({ ...point, population: count })),
    'Places of this name, the most prominent first; at most twenty.',
  ),
})
