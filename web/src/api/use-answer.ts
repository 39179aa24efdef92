import { useEffect, useState } from 'preact/hooks'
import { asTrouble, fetchAnswer, type Trouble } from './client.ts'
import { revision } from './revision.ts'

export type Answer<T> =
  | { readonly state: 'loading'; readonly value: T | null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value: null; readonly trouble: Trouble }

/**
 * The server's answer at this address; `null` asks nothing. While the next address is loading, `value` is still the
 * last answer, so that pages do not flicker; after a correction, too, until the new one has come.
 */
export function useAnswer<T>(url: string | null): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T> & { url?: string }>({ state: 'loading', value: null })
  const at = revision.value
  // `at` stands for what the server knows
  useEffect(() => {
    if (url === null) return
    const stop = new AbortController()
    fetchAnswer<T>(url, stop.signal).then(
      (value) => stop.signal.aborted || setAnswer({ state: 'ready', value, url }),
      (cause) =>
        stop.signal.aborted || setAnswer({ state: 'failed', value: null, trouble: asTrouble(cause), url }),
    )
    return () => stop.abort()
  }, [url, at])
  if (answer.url === url) return answer
  return { state: 'loading', value: answer.value }
}
