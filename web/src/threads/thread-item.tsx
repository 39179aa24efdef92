import type { ThreadHead } from '../../../src/record.ts'
import { links } from '../routes/links.ts'
import { BackingCounts } from '../states/backing.tsx'
import { Saying } from '../states/saying.tsx'
import { counted } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import { nameInWords } from './holder-name.ts'
import { StatusTag } from './status-tag.tsx'

const FEW = 6

/** A thread in a list: the statement that says most of it, how the positions stand, whose they are. */
export function ThreadItem({ thread }: { readonly thread: ThreadHead }) {
  const { id, title, saying, status, holders, statements, from, to, backing } = thread
  const others = holders.length - FEW
  return (
    <li class="thread-item">
      <a class="thread-title" href={links.thread(id)}>
        {saying.length > 0 ? <Saying saying={saying} /> : title || '(no words)'}
      </a>
      <p>
        <StatusTag status={status} /> {holders.slice(0, FEW).map(nameInWords).join(', ')}
        {others > 0 && <span class="quiet"> and {counted(others, 'other')}</span>}
      </p>
      <p class="quiet">
        {from && to ? `${daysInWords(from, to)} · ` : ''}
        {counted(statements, 'statement')} · <BackingCounts backing={backing} />
      </p>
    </li>
  )
}
