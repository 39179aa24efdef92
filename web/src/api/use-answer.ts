import { useEffect, useState } from 'preact/hooks'
import { asTrouble, fetchAnswer, type Trouble } from './client.ts'

export type Answer<T> =
  | { readonly state: 'loading'; readonly value: T | null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value: null; readonly trouble: Trouble }

/**
 * The server's answer at this address; `null` asks nothing. While the next address is loading, `value` is still the
 * last answer, so that pages do not flicker.
 */
export function useAnswer<T>(url: string | null): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T> & { url?: string }>({ state: 'loading', value: null })
  useEffect(() => {
    if (url === null) return
    const stop = new AbortController()
    fetchAnswer<T>(url, stop.signal).then(
      (value) => stop.signal.aborted || setAnswer({ state: 'ready', value, url }),
      (cause) =>
        stop.signal.aborted || setAnswer({ state: 'failed', value: null, trouble: asTrouble(cause), url }),
    )
    return () => stop.abort()
  }, [url])
  if (answer.url === url) return answer
  return { state: 'loading', value: answer.value }
}
