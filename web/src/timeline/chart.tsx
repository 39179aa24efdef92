import { scaleUtc } from 'd3-scale'
import { useMemo, useRef } from 'preact/hooks'
import { go } from '../routes/location.ts'
import { counted } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import { AXIS_HEIGHT, Axis } from './axis.tsx'
import type { Item } from './items.ts'
import { LaneMarks, laneHeight } from './lane-marks.tsx'
import { type LaneBy, lanesOf } from './lanes.ts'
import { type LaidLane, layOut } from './layout.ts'
import { useDragging } from './use-dragging.ts'
import { useWidth } from './use-width.ts'
import { isoDay, type Window } from './window.ts'

interface Props {
  readonly items: readonly Item[]
  readonly window: Window
  readonly by: LaneBy
  readonly onWindow: (window: Window) => void
}

/**
 * Two axes of time: what happened above, what was said below. A picture only: everything in it is in the list, too,
 * where the keyboard and screen readers find it.
 */
export function Chart({ items, window, by, onWindow }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const lanes = useMemo(
    () => ({ happened: lanesOf(items, 'happened', by), said: lanesOf(items, 'said', by) }),
    [items, by],
  )
  useDragging(frame, window, width, onWindow)
  const scale = scaleUtc([window.from, window.to], [0, width])
  const laid = (axis: Item['axis']) => lanes[axis].map((lane) => layOut(lane, window, width))
  const happened = stack(laid('happened'), AXIS_HEIGHT)
  const said = stack(laid('said'), happened.bottom + AXIS_HEIGHT + 10)
  const open = (shape: EventTarget | null) => {
    const mark = shape instanceof Element ? shape.closest<SVGElement>('[data-href]') : null
    if (mark?.dataset.href) go(mark.dataset.href)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it has a link for each mark
    // biome-ignore lint/a11y/noStaticElementInteractions: the same
    <div class="chart" ref={frame} onClick={(event) => open(event.target)}>
      {width > 0 && (
        <svg
          width={width}
          height={said.bottom + 8}
          role="img"
          aria-label={`${describe(items)}, ${daysInWords(isoDay(window.from), isoDay(window.to))}. The list below holds the same.`}
        >
          <defs>
            <linearGradient id="soft">
              <stop class="soft-end" offset="0" />
              <stop class="soft-middle" offset="0.35" />
              <stop class="soft-middle" offset="0.65" />
              <stop class="soft-end" offset="1" />
            </linearGradient>
          </defs>
          <Axis title="Happened" y={0} bottom={happened.bottom} scale={scale} />
          {happened.lanes.map(({ lane, y }) => (
            <LaneMarks key={lane.name} lane={lane} y={y} width={width} onWindow={onWindow} />
          ))}
          <Axis title="Said" y={happened.bottom + 10} bottom={said.bottom} scale={scale} />
          {said.lanes.map(({ lane, y }) => (
            <LaneMarks key={lane.name} lane={lane} y={y} width={width} onWindow={onWindow} />
          ))}
        </svg>
      )}
    </div>
  )
}

function stack(lanes: readonly LaidLane[], top: number) {
  let bottom = top
  const placed = lanes
    .filter(({ total }) => total > 0)
    .map((lane) => {
      const y = bottom
      bottom += laneHeight(lane)
      return { lane, y }
    })
  return { lanes: placed, bottom: Math.max(bottom, top + 24) }
}

function describe(items: readonly Item[]): string {
  const events = items.filter(({ axis }) => axis === 'happened').length
  return `Timeline of ${counted(events, 'event')} and ${counted(items.length - events, 'statement')}`
}
