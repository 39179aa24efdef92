import type { TimelineAnswer } from '../../../src/api/answers.ts'
import { ChartPicture } from '../timeline/chart-picture.tsx'
import { itemsOf } from '../timeline/items.ts'
import { lanesOf } from '../timeline/lanes.ts'
import { Undated } from '../timeline/undated.tsx'
import { wholeWindow } from '../timeline/window.ts'
import { daysInWords } from '../words/days.ts'

const WIDTH = 1000

/** When it happened and when it was said, as a picture and as a list of what happened. */
export function ReportTimeline({ timeline }: { readonly timeline: TimelineAnswer }) {
  const items = itemsOf(timeline)
  if (items.length === 0) return null
  const lanes = { happened: lanesOf(items, 'happened', 'who'), said: lanesOf(items, 'said', 'who') }
  return (
    <section aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">Timeline</h2>
      <div class="chart">
        <ChartPicture lanes={lanes} window={wholeWindow(items)} width={WIDTH} />
      </div>
      <Undated timeline={timeline} />
      <ol class="listed">
        {items
          .filter(({ axis }) => axis === 'happened')
          .map(({ href, days, isVague, words, kind, status, who, isHollow }) => (
            <li key={href} class="timeline-item">
              <span class="quiet">
                {isVague && 'about '}
                {daysInWords(...days)}
              </span>{' '}
              {who}: {words}{' '}
              <span class={isHollow ? 'quiet is-hollow' : 'quiet'}>
                {kind}
                {status && `, ${status}`}
              </span>
            </li>
          ))}
      </ol>
    </section>
  )
}
