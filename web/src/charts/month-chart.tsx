import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Count } from '../../../src/record.ts'
import { counted, number } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { monthsBetween } from './months-between.ts'

interface Props {
  /** In order of time. Months without any may be missing. */
  readonly months: readonly Count[]
  /** The link of a bar; `null` for none. */
  readonly href: ((from: string, to: string) => string) | null
}

const HEIGHT = 64
/** Widths of a bar with its gap, and of all of them where there are few. */
const NARROWEST = 14
const WIDEST = 36
const ROOM = 900
/** More months than this are shown by year. */
const MOST = 96

/** Statements by month; each bar is a link to them. */
export function MonthChart({ months, href }: Props) {
  const bars = barsOf(months)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const step = Math.min(Math.max(ROOM / bars.length, NARROWEST), WIDEST)
  const width = bars.length * step
  const isByYear = bars[0]?.name.length === 4
  const figure = useRef<HTMLElement>(null)
  // If there is no room for all, the chart opens at the latest.
  useEffect(() => {
    figure.current?.scrollTo({ left: width })
  }, [width])
  return (
    <figure class="month-chart" aria-label="By month" ref={figure}>
      <figcaption>
        Statements by {isByYear ? 'year' : 'month'}, at most {number(most)}
      </figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: each bar has its own, and the figure its name */}
      <svg viewBox={`0 0 ${width} ${HEIGHT + 16}`} width={width} height={HEIGHT + 16}>
        {bars.map(({ name, count }, index) => {
          const height = count === 0 ? 0 : Math.max(3, (count / most) * HEIGHT)
          const text = `${dayInWords(name)}: ${counted(count, 'statement')}`
          const isLabelled = isByYear
            ? step > 30 || Number(name) % 5 === 0
            : name.endsWith('-01') || index === 0
          return (
            <g key={name} transform={`translate(${index * step} 0)`}>
              {count > 0 && (
                <Bar href={href?.(name, name)} text={text}>
                  <rect class="bar-room" x="0" y="0" width={step} height={HEIGHT} />
                  <rect class="bar" x="1.5" y={HEIGHT - height} width={step - 3} height={height} />
                </Bar>
              )}
              <line class="tick" x1="0" x2={step} y1={HEIGHT} y2={HEIGHT} />
              {isLabelled && (
                <text class="tick-text" x="1" y={HEIGHT + 12}>
                  {name.slice(0, 4)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

function barsOf(months: readonly Count[]): Count[] {
  const dated = months.filter(({ name }) => /^\d{4}-\d{2}$/.test(name))
  const first = dated[0]?.name
  const last = dated.at(-1)?.name
  if (first === undefined || last === undefined) return []
  const counts = new Map(dated.map(({ name, count }) => [name, count]))
  const all = monthsBetween(first, last)
  if (all.length <= MOST) return all.map((name) => ({ name, count: counts.get(name) ?? 0 }))
  const years = Map.groupBy(dated, ({ name }) => name.slice(0, 4))
  // Years follow each other as they did, also those without any; of many, the latest.
  const to = Number(last.slice(0, 4))
  const from = Math.max(Number(first.slice(0, 4)), to - MOST + 1)
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const name = String(from + index).padStart(4, '0')
    return { name, count: (years.get(name) ?? []).reduce((sum, { count }) => sum + count, 0) }
  })
}

interface BarProps {
  readonly href: string | undefined
  readonly text: string
  readonly children: ComponentChildren
}

function Bar({ href, text, children }: BarProps) {
  if (href === undefined) {
    return (
      <g>
        <title>{text}</title>
        {children}
      </g>
    )
  }
  return (
    <a href={href} aria-label={text}>
      <title>{text}</title>
      {children}
    </a>
  )
}
