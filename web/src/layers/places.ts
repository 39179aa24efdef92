import type { Place } from '../../../src/index.ts'
import { basisInWords } from '../words/bases.ts'
import { countryInWords } from '../words/countries.ts'
import type { Layer } from './layer.ts'

const SENSES: Readonly<Record<Place['sense'], string>> = {
  literal: 'the place itself',
  metonym: 'stands for people who decide there; never on the map',
  modifier: 'says what kind of thing; never on the map',
}

/** Places and the points they stand for. */
export const places: Layer = {
  name: 'places',
  label: 'Places',
  shown: false,
  margin: false,
  marks: (line) =>
    line.places.map(({ start, end, sense }, index) => ({
      layer: 'places',
      id: `p${index}`,
      start,
      end,
      className: `thing thing-place${sense === 'literal' ? '' : ' thing-other'}`,
      label: null,
    })),
  cards: (line) =>
    line.places.map((place, index) => ({
      layer: 'places',
      id: `p${index}`,
      at: place.start,
      source: null,
      heading: place.name,
      subheading:
        [place.admin1, place.country && countryInWords(place.country)]
          .filter((part) => part && part !== place.name)
          .join(', ') || null,
      tag: { text: place.precision, className: 'thing-place' },
      rows: () => [
        { term: 'meant', values: [{ text: SENSES[place.sense] }] },
        ...(place.lat === null || place.lon === null
          ? []
          : [{ term: 'point', values: [{ text: `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}` }] }]),
        ...(place.geonames === null
          ? []
          : [{ term: 'GeoNames', values: [{ text: String(place.geonames) }] }]),
        { term: 'known', values: [{ text: basisInWords(place.basis) }] },
        { term: 'rule', values: [{ text: place.rule }] },
      ],
      words: line.text.slice(place.start, place.end),
      corrections: place.corrections,
    })),
}
