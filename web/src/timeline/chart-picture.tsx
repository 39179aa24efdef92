import { scaleUtc } from 'd3-scale'
import { counted } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import { AXIS_HEIGHT, Axis } from './axis.tsx'
import type { Item } from './items.ts'
import { LaneMarks, laneHeight } from './lane-marks.tsx'
import type { Lane } from './lanes.ts'
import { type LaidLane, layOut } from './layout.ts'
import { isoDay, type Window } from './window.ts'

interface Props {
  readonly lanes: Readonly<Record<Item['axis'], readonly Lane[]>>
  readonly window: Window
  readonly width: number
  readonly onWindow?: (window: Window) => void
}

/** Two axes of time as a picture: what happened above, what was said below. */
export function ChartPicture({ lanes, window, width, onWindow }: Props) {
  const scale = scaleUtc([window.from, window.to], [0, width])
  const laid = (axis: Item['axis']) => lanes[axis].map((lane) => layOut(lane, window, width))
  const happened = stack(laid('happened'), AXIS_HEIGHT)
  const said = stack(laid('said'), happened.bottom + AXIS_HEIGHT + 12)
  const height = said.bottom + 8
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${describe(lanes)}, ${daysInWords(isoDay(window.from), isoDay(window.to))}. The list below holds the same.`}
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
      <Axis title="Said" y={happened.bottom + 12} bottom={said.bottom} scale={scale} />
      {said.lanes.map(({ lane, y }) => (
        <LaneMarks key={lane.name} lane={lane} y={y} width={width} onWindow={onWindow} />
      ))}
    </svg>
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

function describe(lanes: Props['lanes']): string {
  const count = (axis: Item['axis']) => lanes[axis].reduce((sum, { items }) => sum + items.length, 0)
  return `Timeline of ${counted(count('happened'), 'event')} and ${counted(count('said'), 'statement')}`
}
