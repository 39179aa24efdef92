import type { TimelineAnswer } from '../../../src/api/answers.ts'
import type { EventView } from '../../../src/record.ts'
import { eventLabel } from '../../../src/types/event.ts'
import { address, fetchAnswer } from '../api/client.ts'
import { JoinForm } from '../correct/join-form.tsx'
import { links } from '../routes/links.ts'
import { daysInWords } from '../words/days.ts'

const MOST = 12

/** Joins this event with another one that is the same. */
export function EventJoin({ event }: { readonly event: EventView }) {
  const at = event.mentions[0]?.at
  if (!at) return null
  const own = new Set(event.mentions.map((mention) => `${mention.at.article}/${mention.at.id}`))
  return (
    <JoinForm
      layer="event"
      summary="Another event is the same"
      label="Words about the other event"
      self={{ name: event.words, member: async () => at }}
      address={(_, { article, id }) => links.event(`${article}/${id}`)}
      find={async (text, signal) => {
        const { events } = await fetchAnswer<TimelineAnswer>(address('timeline', { q: text }), signal)
        return events
          .filter(({ article, event: id }) => !own.has(`${article}/${id}`))
          .slice(0, MOST)
          .map(({ article, event: id, type, words, actors, from, to }) => ({
            key: `${article}/${id}`,
            name: words,
            detail: `${eventLabel(type)}, ${[...actors, daysInWords(from, to)].join(', ')}`,
            member: async () => ({ article, id }),
          }))
      }}
    />
  )
}
