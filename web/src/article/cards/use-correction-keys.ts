import { useEffect } from 'preact/hooks'
import type { RecordLine } from '../../../../src/record.ts'
import { revision } from '../../api/revision.ts'
import { type AskedThing, askToCorrect, done } from '../../correct/asked.ts'
import { KEYS } from '../../frame/keys.ts'
import type { Card } from '../../layers/layer.ts'
import { selectedSpan } from '../selected-span.ts'

type Verdict = 'accept' | 'reject'

/**
 * `a` and `x` say at once that the open card is right, or not there, and can be taken back; `e` opens the form, words
 * selected in the text go with it.
 */
export function useCorrectionKeys({ layer, id }: Card, line: RecordLine) {
  const article = line.id
  const judge = (verdict: Verdict) => void judged(verdict, line, layer, id)
  const edit = () => {
    const thing: AskedThing = { article, layer, id, verb: 'edit' }
    askToCorrect({ ...thing, selected: selectedSpan(document.querySelector<HTMLElement>('.article')) })
  }
  useEffect(
    () => KEYS.add({ a: () => judge('accept'), x: () => judge('reject'), e: edit }),
    [line, layer, id],
  )
  return {
    judge,
    edit,
    /** Keeps the selection when a button is pressed. */
    keep: (event: Event) => event.preventDefault(),
  }
}

/** Puts the verdict on its way to the log; the bar that takes it back comes when it is there. */
async function judged(verdict: Verdict, line: RecordLine, layer: string, id: string): Promise<void> {
  const [{ pointerTo }, { post }] = await Promise.all([
    import('../../correct/pointer.ts'),
    import('../../review/outbox.ts'),
  ])
  const target = pointerTo(line, layer, id)
  if (!target) return
  const correction = await post(`${line.id}/${target.layer}/${target.id}`, { do: verdict, target })
  done.value = correction
  revision.value++
}
