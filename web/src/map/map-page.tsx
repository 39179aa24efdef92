import { useMemo } from 'preact/hooks'
import type { MapAnswer } from '../../../src/api/answers.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { Loading } from '../states/loading.tsx'
import { NothingHere } from '../states/nothing-here.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { within } from '../timeline/span.ts'
import { TimeSlider } from '../timeline/time-slider.tsx'
import { placeId } from './place-id.ts'
import { PlacePanel } from './place-panel.tsx'
import { WorldMap } from './world-map.tsx'

/** `/map?q=&at=`: places of the matching statements, drawn by their precision. */
export function MapPage() {
  const { parameters } = location.value
  const q = parameters.get('q') ?? ''
  const at = parameters.get('at')
  const span = parameters.get('span')
  const asked = within(q, span)
  const answer = useAnswer<MapAnswer>(address('map', { q: asked }))
  const places = answer.value?.places ?? []
  const chosen = useMemo(() => places.find((place) => placeId(place) === at) ?? null, [places, at])
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (answer.value === null) return <Loading what="the map" />
  if (places.length === 0 && answer.value.unlocated.length === 0 && span === null) {
    return <NothingHere what="a place" q={q} />
  }
  const choose = (id: string | null) => go(withParameters({ at: id }), { replace: true })
  return (
    <div class="map-page">
      <h1 class="unseen">Map</h1>
      <div>
        <TimeSlider q={q} span={span} />
        <WorldMap places={places} chosen={chosen} onChoose={choose} />
      </div>
      <PlacePanel map={answer.value} chosen={chosen} q={asked} onChoose={choose} />
    </div>
  )
}
