import { useEffect, useRef, useState } from 'preact/hooks'
import type { Paged } from '../../../src/api/answers.ts'
import { address, asTrouble, fetchAnswer, type Trouble } from './client.ts'
import { revision } from './revision.ts'

const AT_ONCE = 50

/** A list that grows page by page. */
export interface Listing<T> {
  readonly items: readonly T[]
  /** `null` until the first page has come. */
  readonly total: number | null
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly trouble: Trouble | null
  more(): void
}

interface Pages<T> {
  readonly url: string
  readonly items: readonly T[]
  readonly total: number | null
  readonly next: string | null
  readonly trouble: Trouble | null
}

/** The list at this path. While another question is being asked, the last list stays. */
export function useListing<T>(path: string, parameters: Readonly<Record<string, string | null>>): Listing<T> {
  const url = address(path, { ...parameters, limit: AT_ONCE })
  const [pages, setPages] = useState<Pages<T> | null>(null)
  const [isLoading, setLoading] = useState(true)
  const running = useRef<AbortController | null>(null)

  const load = (after: string | null, before: readonly T[]) => {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    setLoading(true)
    const whole = after === null ? url : `${url}&after=${encodeURIComponent(after)}`
    fetchAnswer<Paged<T>>(whole, stop.signal)
      .then(
        ({ items, total, next }) => ({ url, items: [...before, ...items], total, next, trouble: null }),
        (cause): Pages<T> => ({ url, items: before, total: null, next: null, trouble: asTrouble(cause) }),
      )
      .then((loaded) => {
        if (stop.signal.aborted) return
        setPages(loaded)
        setLoading(false)
      })
  }
  const at = revision.value
  // `at` stands for what the server knows
  useEffect(() => {
    load(null, [])
    return () => running.current?.abort()
  }, [url, at])

  const isCurrent = pages?.url === url
  return {
    items: pages?.items ?? [],
    total: pages?.total ?? null,
    hasMore: isCurrent && pages.next !== null,
    isLoading: isLoading || !isCurrent,
    trouble: isCurrent ? pages.trouble : null,
    more: () => {
      if (pages && isCurrent && !isLoading && pages.next !== null) load(pages.next, pages.items)
    },
  }
}
