import { DIRECTIONS, PARTS, PRECISIONS } from '../types/place.ts'
import { basis } from './basis.ts'
import { sense } from './entity.ts'
import {
  about,
  atLeast,
  between,
  corrections,
  matching,
  object,
  oneOf,
  optional,
  orNone,
  spanned,
  text,
  whole,
} from './parts.ts'

export const place = object({
  ...spanned,
  name: about(text, "The gazetteer's name, or the words of the text where nothing was found."),
  geonames: orNone(whole),
  lat: orNone(between(-90, 90)),
  lon: orNone(between(-180, 180)),
  country: about(orNone(matching(/^[A-Z]{2}$/)), 'ISO 3166-1 alpha-2.'),
  admin1: about(orNone(text), 'Name of the first-order division.'),
  precision: oneOf(PRECISIONS),
  part: optional(
    about(oneOf(PARTS), 'The part that is meant: "the eastern part of the city". Absent for the whole.'),
  ),
  distance: optional(
    about(
      object({
        km: atLeast(0),
        direction: orNone(oneOf(DIRECTIONS)),
      }),
      '"30 km north of Kharkiv": how far and which way from the point. `direction` is `null` where the text gives none.',
    ),
  ),
  sense: about(sense, 'Only `literal` places belong on a map.'),
  basis,
  rule: about(text, 'Why this point and no other: `container`, `population`, `dateline`, …'),
  corrections: optional(corrections),
})
