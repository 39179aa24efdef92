import type { TimelineAnswer } from '../../../src/api/answers.ts'
import { counted } from '../words/counts.ts'

/** What the timeline leaves out, in numbers. */
export function Undated({ timeline: { undated, truncated } }: { readonly timeline: TimelineAnswer }) {
  const { events, statements } = undated ?? { events: 0, statements: 0 }
  if (events + statements === 0 && !truncated) return null
  return (
    <p class="quiet timeline-note">
      {truncated && 'There is more than fits here: only the latest is drawn. '}
      {events + statements > 0 &&
        `Without a day, so not drawn: ${counted(events, 'event')} and ${counted(statements, 'statement')}.`}
    </p>
  )
}
