import { useEffect, useState } from 'preact/hooks'
import type { SuggestAnswer } from '../../../src/api/answers.ts'
import { address, fetchAnswer } from '../api/client.ts'

const PAUSE = 120

type Items = SuggestAnswer['items']

/** What could complete the text, asked after a pause in typing; nothing while `text` is `null`. */
export function useSuggestions(text: string | null): Items {
  const [items, setItems] = useState<Items>([])
  useEffect(() => {
    if (text === null) {
      setItems([])
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetchAnswer<SuggestAnswer>(address('suggest', { text }), stop.signal).then(
        (answer) => setItems(answer.items),
        // Typing goes on without suggestions.
        () => setItems([]),
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text])
  return items
}
