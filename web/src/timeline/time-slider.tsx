import { useEffect, useMemo, useState } from 'preact/hooks'
import type { FacetsAnswer } from '../../../src/api/answers.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { monthsBetween } from '../charts/months-between.ts'
import { go, withParameters } from '../routes/location.ts'
import { counted } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { endsOf, spanOf } from './span.ts'

interface Props {
  readonly q: string
  /** The stretch of time in the address. */
  readonly span: string | null
}

/** Most months that a slider steps through; of more, the latest. */
const MOST = 480
const HEIGHT = 24

/** A stretch of time that timeline and map share, in months, over how much was said in each. */
export function TimeSlider({ q, span }: Props) {
  const facets = useAnswer<FacetsAnswer>(address('facets', { q }))
  const counts = facets.value?.month
  const months = useMemo(() => {
    const names = (counts ?? []).map(({ name }) => name).filter((name) => /^\d{4}-\d{2}$/.test(name))
    return names.length < 2 ? [] : monthsBetween(names[0]!, names.at(-1)!).slice(-MOST)
  }, [counts])
  const [ends, setEnds] = useState<readonly [number, number]>([0, 0])
  // What the address says, and the whole where it says nothing.
  useEffect(() => setEnds(endsOf(span, months)), [span, months])
  if (months.length < 2 || !counts) return null
  const [from, to] = ends
  const byMonth = new Map(counts.map(({ name, count }) => [name, count]))
  const most = Math.max(...counts.map(({ count }) => count))
  const settle = () => go(withParameters({ span: spanOf(months, from, to) }), { replace: true })
  const set = (which: 0 | 1, value: number) =>
    setEnds(which === 0 ? [Math.min(value, to), to] : [from, Math.max(value, from)])
  const inside = months.slice(from, to + 1).reduce((sum, name) => sum + (byMonth.get(name) ?? 0), 0)
  return (
    <div class="time-slider">
      <svg viewBox={`0 0 ${months.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {months.map((name, index) => {
          const count = byMonth.get(name) ?? 0
          const height = count === 0 ? 0 : Math.max(1.5, (count / most) * HEIGHT)
          const isIn = index >= from && index <= to
          return (
            <rect
              key={name}
              class={isIn ? 'is-in' : ''}
              x={index}
              y={HEIGHT - height}
              width={0.9}
              height={height}
            />
          )
        })}
      </svg>
      <div class="time-ends">
        {([0, 1] as const).map((which) => (
          <input
            key={which}
            type="range"
            min="0"
            max={months.length - 1}
            value={ends[which]}
            aria-label={which === 0 ? 'From' : 'To'}
            aria-valuetext={dayInWords(months[ends[which]] ?? months[0]!)}
            onInput={(event) => set(which, Number(event.currentTarget.value))}
            onChange={settle}
          />
        ))}
      </div>
      <p>
        <strong>
          {dayInWords(months[from] ?? months[0]!)} – {dayInWords(months[to] ?? months.at(-1)!)}
        </strong>{' '}
        <span class="quiet">{counted(inside, 'statement')}</span>{' '}
        {span !== null && (
          <button
            type="button"
            class="link-button"
            onClick={() => go(withParameters({ span: null }), { replace: true })}
          >
            All of the time
          </button>
        )}
      </p>
    </div>
  )
}
