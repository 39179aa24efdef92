import type { ThreadsAnswer } from '../../../../src/api/answers.ts'
import { address } from '../../api/client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { links } from '../../routes/links.ts'
import { statusInWords } from '../../threads/status.ts'
import { nameOf } from '../../threads/ties.ts'

interface Props {
  readonly article: string
  readonly id: string
}

/** A way to the thread that a statement is in, where it is in one. */
export function CardThread({ article, id }: Props) {
  const statement = nameOf({ article, id })
  const answer = useAnswer<ThreadsAnswer>(address('threads', { of: statement }))
  const thread = answer.value?.items[0]
  if (!thread) return null
  return <a href={links.thread(thread.id, statement)}>Thread: {statusInWords(thread.status)}</a>
}
