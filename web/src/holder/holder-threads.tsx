import type { WhoView } from '../../../src/record.ts'
import { links } from '../routes/links.ts'
import { Saying } from '../states/saying.tsx'
import { StatusTag } from '../threads/status-tag.tsx'
import { counted } from '../words/counts.ts'

const FEW = 5

/** Threads in which the holder has a position, or is silent. */
export function HolderThreads({ threads }: { readonly threads: WhoView['threads'] }) {
  if (threads.length === 0) return null
  const item = ({ id, title, saying, status, holders }: WhoView['threads'][number]) => (
    <li key={id}>
      <a class="short-title" href={links.thread(id)}>
        {saying.length > 0 ? <Saying saying={saying} /> : title || '(no words)'}
      </a>{' '}
      <StatusTag status={status} /> <span class="quiet">{counted(holders.length, 'voice')}</span>
    </li>
  )
  const others = threads.slice(FEW)
  return (
    <section>
      <h2>Threads</h2>
      <ul class="merges">{threads.slice(0, FEW).map(item)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{others.length} more</summary>
          <ul class="merges">{others.map(item)}</ul>
        </details>
      )}
    </section>
  )
}
