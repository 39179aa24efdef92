import type { Paged } from '../../../src/api/answers.ts'
import type { ThreadHead, ThreadView } from '../../../src/record.ts'
import { address, fetchAnswer } from '../api/client.ts'
import { JoinForm } from '../correct/join-form.tsx'
import { links } from '../routes/links.ts'
import { counted } from '../words/counts.ts'
import { nameOf } from './ties.ts'

/** Joins this thread with another one that is about the same. */
export function ThreadJoin({ thread }: { readonly thread: ThreadView }) {
  const one = thread.positions[0]?.statement
  if (!one) return null
  return (
    <JoinForm
      layer="thread"
      summary="Another thread is about the same"
      label="Words of the other thread"
      self={{ name: thread.title, member: async () => one }}
      address={(_, member) => links.thread(nameOf(member))}
      find={async (text, signal) => {
        const { items } = await fetchAnswer<Paged<ThreadHead>>(
          address('threads', { q: text, limit: 8 }),
          signal,
        )
        return items
          .filter(({ id }) => id !== thread.id)
          .map(({ id, title, statements }) => ({
            key: id,
            name: title,
            detail: counted(statements, 'statement'),
            member: async () => {
              const other = await fetchAnswer<ThreadView>(address(`threads/${encodeURIComponent(id)}`))
              return other.positions[0]!.statement
            },
          }))
      }}
    />
  )
}
