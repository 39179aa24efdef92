import type { ScaleTime } from 'd3-scale'
import { DAY } from './items.ts'

export const AXIS_HEIGHT = 42
/** Room for the label of a day. */
const LABEL = 84

interface Props {
  readonly title: string
  readonly y: number
  readonly bottom: number
  readonly scale: ScaleTime<number, number>
}

/** The days along the top of one axis, with lines down to its last lane. */
export function Axis({ title, y, bottom, scale }: Props) {
  const width = scale.range()[1] ?? 0
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 110)))
  const labels = new Set(spread(ticks, (tick) => scale(tick), width))
  const format = formatFor(ticks)
  return (
    <g>
      <line class="axis-line" x1="0" x2={width} y1={y + AXIS_HEIGHT - 4} y2={y + AXIS_HEIGHT - 4} />
      {ticks.map((tick) => (
        <g key={tick.getTime()} transform={`translate(${scale(tick)} 0)`}>
          <line class="grid-line" y1={y + AXIS_HEIGHT - 4} y2={bottom} />
          {labels.has(tick) && (
            <text class="tick-text" x="3" y={y + 32}>
              {format.format(tick)}
            </text>
          )}
        </g>
      ))}
      <text class="axis-title" x="4" y={y + 15}>
        {title}
      </text>
    </g>
  )
}

/** The ticks whose labels have room, from the left. */
function spread(ticks: readonly Date[], x: (tick: Date) => number, width: number): Date[] {
  let free = 0
  return ticks.filter((tick) => {
    const hasRoom = x(tick) >= free && x(tick) + LABEL <= width + LABEL / 3
    if (hasRoom) free = x(tick) + LABEL
    return hasRoom
  })
}

const DAYS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const YEARS = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' })

function formatFor(ticks: readonly Date[]): Intl.DateTimeFormat {
  const step = ticks.length > 1 ? ticks[1]!.getTime() - ticks[0]!.getTime() : 0
  if (step >= 360 * DAY) return YEARS
  return step >= 27 * DAY ? MONTHS : DAYS
}
