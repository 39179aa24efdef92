import { useEffect, useMemo, useState } from 'preact/hooks'
import type { TimelineAnswer } from '../../../src/api/answers.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { links } from '../routes/links.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { Loading } from '../states/loading.tsx'
import { NothingHere } from '../states/nothing-here.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { Chart } from './chart.tsx'
import { Controls } from './controls.tsx'
import { ItemList } from './item-list.tsx'
import { itemsOf } from './items.ts'
import type { LaneBy } from './lanes.ts'
import { Undated } from './undated.tsx'
import { useRested } from './use-rested.ts'
import { formatWindow, parseWindow, type Window, wholeWindow } from './window.ts'

const SETTLED = 300

/** `/timeline?q=&span=&lanes=`: when it happened and when it was said, one above the other. */
export function TimelinePage() {
  const { parameters } = location.value
  const q = parameters.get('q') ?? ''
  const span = parameters.get('span')
  const by: LaneBy = parameters.get('lanes') === 'kind' ? 'kind' : 'who'
  const answer = useAnswer<TimelineAnswer>(address('timeline', { q }))
  const items = useMemo(() => (answer.value ? itemsOf(answer.value) : []), [answer.value])
  const whole = useMemo(() => wholeWindow(items), [items])
  const [window, setWindow] = useState<Window | null>(null)
  const shown = window ?? parseWindow(span) ?? whole

  const rested = useRested(shown, whole)

  // Going back, or to another question, restores the period of that address.
  useEffect(() => setWindow(null), [span, q])
  // The address is updated when zooming has stopped.
  useEffect(() => {
    if (window === null) return
    const timer = setTimeout(
      () => go(withParameters({ span: formatWindow(window) }), { replace: true }),
      SETTLED,
    )
    return () => clearTimeout(timer)
  }, [window])

  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (answer.value === null) return <Loading what="the timeline" />
  if (items.length === 0) {
    return (
      <NothingHere what="a day" q={q}>
        <Undated timeline={answer.value} />
      </NothingHere>
    )
  }
  return (
    <div class="timeline">
      <h1 class="unseen">Timeline</h1>
      <Controls
        window={shown}
        whole={whole}
        by={by}
        onWindow={setWindow}
        onWhole={() => {
          setWindow(null)
          go(withParameters({ span: null }), { replace: true })
        }}
      />
      <Chart items={items} window={shown} by={by} onWindow={setWindow} />
      <Undated timeline={answer.value} />
      <p class="timeline-note screen-only">
        <a href={links.events(q)}>As a list</a>
      </p>
      <ItemList items={items} window={rested} />
    </div>
  )
}
