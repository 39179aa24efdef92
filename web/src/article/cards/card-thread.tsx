import type { ThreadView } from '../../../../src/record.ts'
import { address } from '../../api/client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { links } from '../../routes/links.ts'
import { statusInWords } from '../../threads/status.ts'

interface Props {
  readonly article: string
  readonly id: string
}

/** A way to the thread that a statement is in, where it is in one. */
export function CardThread({ article, id }: Props) {
  const answer = useAnswer<ThreadView>(address(`threads/${encodeURIComponent(`${article}/${id}`)}`))
  if (answer.state === 'failed' || !answer.value) return null
  const thread = answer.value
  const at = thread.positions.findIndex(
    ({ statement }) => statement.article === article && statement.id === id,
  )
  return (
    <a href={`${links.thread(thread.id)}${at < 0 ? '' : `#p${at + 1}`}`}>
      Thread: {statusInWords(thread.status)}
    </a>
  )
}
