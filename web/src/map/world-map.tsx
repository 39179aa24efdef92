import { geoNaturalEarth1, geoPath } from 'd3-geo'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { MapPlace } from '../../../src/api/answers.ts'
import { KEYS } from '../frame/keys.ts'
import { TroubleBox } from '../states/trouble-box.tsx'
import { useWidth } from '../timeline/use-width.ts'
import { counted } from '../words/counts.ts'
import { Countries } from './countries.tsx'
import { fitPlace, fitPlaces } from './fit-places.ts'
import { Hatches } from './hatches.tsx'
import { MapLegend } from './map-legend.tsx'
import { placeId } from './place-id.ts'
import { symbolsOf } from './symbol-forms.ts'
import { Symbols } from './symbols.tsx'
import { useWorld } from './use-world.ts'
import { useZoom } from './use-zoom.ts'

interface Props {
  readonly places: readonly MapPlace[]
  readonly chosen: MapPlace | null
  readonly onChoose: (id: string | null) => void
}

/** From this zoom, coasts and borders are drawn from the finer file. */
const FINE_FROM = 3
const STEP = 60

/** The map: only a picture, since everything on it is also in the list beside it. */
export function WorldMap({ places, chosen, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(frame)
  const height = Math.round(Math.min(width * 0.66, 720))
  const zoom = useZoom(svg, width, height)
  const { k, x, y } = zoom.transform
  const { world, trouble } = useWorld(k >= FINE_FROM ? 'fine' : 'coarse')
  const projection = useMemo(
    () =>
      geoNaturalEarth1().fitExtent(
        [
          [4, 4],
          [Math.max(width - 4, 8), Math.max(height - 4, 8)],
        ],
        { type: 'Sphere' },
      ),
    [width, height],
  )
  const sphere = useMemo(() => geoPath(projection)({ type: 'Sphere' }) ?? '', [projection])
  const symbols = useMemo(() => symbolsOf(places, projection, k), [places, projection, k])
  const whole = () => zoom.to(fitPlaces(places, projection, width, height))

  useEffect(() => {
    if (width > 0) whole()
  }, [places, width])
  useEffect(() => {
    const near = chosen && width > 0 ? fitPlace(chosen, projection, [width, height], k) : null
    if (near) zoom.to(near)
  }, [chosen && placeId(chosen), width])
  useEffect(() =>
    KEYS.add({
      '+': () => zoom.by(1.6),
      '=': () => zoom.by(1.6),
      '-': () => zoom.by(1 / 1.6),
      '0': whole,
      ArrowLeft: () => zoom.move(STEP / k, 0),
      ArrowRight: () => zoom.move(-STEP / k, 0),
    }),
  )
  return (
    <div class="map-frame">
      <div class="map" ref={frame}>
        {trouble && <TroubleBox trouble={trouble} />}
        <svg
          ref={svg}
          width={width}
          height={height}
          role="img"
          aria-label={`Map with ${counted(places.length, 'place')}. The list beside it holds the same.`}
        >
          <Hatches zoom={k} />
          <g transform={`translate(${x} ${y}) scale(${k})`}>
            <path class="sea" d={sphere} />
            {world && <Countries world={world} projection={projection} places={places} onChoose={onChoose} />}
          </g>
          <Symbols
            symbols={symbols}
            width={width}
            transform={zoom.transform}
            chosen={chosen && placeId(chosen)}
            onChoose={onChoose}
          />
        </svg>
        <div class="buttons map-buttons">
          <button type="button" onClick={() => zoom.by(1 / 1.6)} aria-label="Farther">
            −
          </button>
          <button type="button" onClick={() => zoom.by(1.6)} aria-label="Nearer">
            +
          </button>
          <button type="button" onClick={whole}>
            All
          </button>
        </div>
      </div>
      <MapLegend />
    </div>
  )
}
