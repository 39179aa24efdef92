import { useEffect } from 'preact/hooks'
import { type AskedThing, askToCorrect } from '../../correct/asked.ts'
import { KEYS } from '../../frame/keys.ts'
import type { Card } from '../../layers/layer.ts'
import { selectedSpan } from '../selected-span.ts'

/** `a`, `x` and `e` correct the open card; words selected in the text go with it. */
export function useCorrectionKeys({ layer, id }: Card, article: string) {
  const correct = (verb: NonNullable<AskedThing['verb']>) =>
    askToCorrect({
      ...{ article, layer, id, verb },
      selected: selectedSpan(document.querySelector<HTMLElement>('.article')),
    })
  useEffect(
    () => KEYS.add({ a: () => correct('accept'), x: () => correct('reject'), e: () => correct('edit') }),
    [article, layer, id],
  )
  return {
    correct,
    /** Keeps the selection when a button is pressed. */
    keep: (event: Event) => event.preventDefault(),
  }
}
