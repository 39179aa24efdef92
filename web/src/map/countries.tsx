import { type GeoProjection, geoContains, geoPath } from 'd3-geo'
import { memo } from 'preact/compat'
import { useMemo } from 'preact/hooks'
import type { MapPlace } from '../../../src/api/answers.ts'
import { counted } from '../words/counts.ts'
import type { World } from './atlas.ts'
import { placeId } from './place-id.ts'
import { formOf } from './symbol-forms.ts'

interface Props {
  readonly world: World
  readonly projection: GeoProjection
  readonly places: readonly MapPlace[]
  readonly onChoose?: (id: string) => void
}

/** Land and borders. A named country is hatched and gets no dot: nothing is known to have happened at its middle. */
export const Countries = memo(function Countries({ world, projection, places, onChoose }: Props) {
  const path = useMemo(() => geoPath(projection), [projection])
  const land = useMemo(() => path(world.countries) ?? '', [world, path])
  const borders = useMemo(() => path(world.borders) ?? '', [world, path])
  const named = useMemo(
    () =>
      places
        .filter((place) => formOf(place) === 'country')
        .map((place) => ({
          place,
          country: world.countries.features.find((feature) => geoContains(feature, [place.lon, place.lat])),
        })),
    [world, places],
  )
  return (
    <>
      <path class="land" d={land} />
      {named.map(({ place, country }) => {
        const id = placeId(place)
        const title = `${place.name}: ${counted(place.mentions, 'mention')}`
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map does the same
          <g key={id} class="country" onClick={() => onChoose?.(id)}>
            <title>{title}</title>
            {country && place.precision === 'country' && (
              <path class="country-area" d={path(country) ?? ''} />
            )}
          </g>
        )
      })}
      <path class="borders" d={borders} />
    </>
  )
})
