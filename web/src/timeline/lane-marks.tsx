import { number } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import type { Item } from './items.ts'
import { CROWD_ROWS, type LaidLane, type Shape } from './layout.ts'
import { type Window, zoomed } from './window.ts'

const ROW = 10
const TITLE = 15

export function laneHeight({ rows }: LaidLane): number {
  return TITLE + rows * ROW + 5
}

interface Props {
  readonly lane: LaidLane
  readonly y: number
  readonly width: number
  readonly onWindow: ((window: Window) => void) | undefined
}

/** A lane: its name, then its marks in rows. */
export function LaneMarks({ lane, y, width, onWindow }: Props) {
  return (
    <g transform={`translate(0 ${y})`}>
      <line class="lane-line" x1="0" x2={width} y1="0" y2="0" />
      <text class="lane-name" x="2" y="11">
        {shorten(lane.name, width)}
        <tspan class="lane-total"> · {number(lane.total)}</tspan>
      </text>
      <g transform={`translate(0 ${TITLE})`}>
        {lane.shapes.map((shape, index) => (
          // Marks never move within a lane.
          <Mark key={index} shape={shape} rows={lane.rows} onWindow={onWindow} />
        ))}
      </g>
    </g>
  )
}

interface MarkProps {
  readonly shape: Shape
  readonly rows: number
  readonly onWindow: ((window: Window) => void) | undefined
}

function Mark({ shape, rows, onWindow }: MarkProps) {
  if (shape.form === 'heap') {
    const room = ((shape.isSoft ? Math.min(rows, CROWD_ROWS) : rows) - shape.row) * ROW
    const height = Math.max(2, room * shape.share)
    const top = shape.row * ROW + room - height
    const middle = top + height / 2
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the buttons and keys zoom, too
      <g class="heap" onClick={() => onWindow?.(zoomed(shape.window, 6))}>
        <title>{`${shape.count} here: zoom in`}</title>
        <rect
          class={shape.isSoft ? 'mark-heap is-soft' : 'mark-heap'}
          x={shape.x - shape.width / 2 + 0.5}
          y={top}
          width={shape.width - 1}
          height={height}
        />
        {shape.isNumbered && (
          <text class="heap-count" x={shape.x} y={middle + 3} transform={`rotate(-90 ${shape.x} ${middle})`}>
            {shape.count}
          </text>
        )}
      </g>
    )
  }
  const { item, row } = shape
  const y = row * ROW
  const hollow = item.isHollow ? ' is-hollow' : ''
  if (shape.form === 'dot') {
    return (
      <circle class={`mark-dot${hollow}`} cx={shape.x} cy={y + 5} r={3.6} data-href={item.href}>
        <title>{titleOf(item)}</title>
      </circle>
    )
  }
  return (
    <rect
      class={`mark-bar${hollow}`}
      x={shape.x}
      y={y + 1.5}
      width={shape.width}
      height={7}
      rx={2}
      data-href={item.href}
    >
      <title>{titleOf(item)}</title>
    </rect>
  )
}

function titleOf({ who, kind, status, words, days, isVague, axis }: Item): string {
  const when = `${isVague && axis === 'happened' ? 'about ' : ''}${daysInWords(...days)}`
  return `${who}: ${kind}${status === null ? '' : `, ${status}`}, ${when}${isVague && axis === 'said' ? ' (day of publication)' : ''}\n${words}`
}

function shorten(name: string, width: number): string {
  const most = Math.max(16, Math.floor(width / 8))
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}
