import type { ComponentChild } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Listing } from '../api/use-listing.ts'
import { number } from '../words/counts.ts'
import { Loading } from './loading.tsx'
import { TroubleBox } from './trouble-box.tsx'

interface Props<T, Shown = T> {
  readonly list: Listing<T>
  readonly label: string
  /** Several items as one, such as copies under their origin. */
  readonly fold?: (items: readonly T[]) => readonly Shown[]
  readonly children: (item: Shown) => ComponentChild
}

/** From this many items, a list grows only on a click: narrowing the question is better. */
const BY_ITSELF = 1000

/** A list that loads more of itself as its end comes near. What is out of sight is not laid out (`style/lists.css`). */
export function Listed<T, Shown = T>({ list, label, fold, children }: Props<T, Shown>) {
  const end = useRef<HTMLDivElement>(null)
  const items = list.items
  const shown = useMemo(() => (fold ? fold(items) : (items as unknown as readonly Shown[])), [items, fold])
  const grows = list.hasMore && !list.isLoading && list.items.length < BY_ITSELF
  useEffect(() => {
    if (!grows || !end.current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) list.more()
      },
      { rootMargin: '1200px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  })
  if (list.items.length === 0 && list.isLoading) return <Loading what={label.toLowerCase()} />
  return (
    <div class={list.isLoading && list.items.length === 0 ? 'is-stale' : ''}>
      <ol class="listed" aria-label={label} aria-busy={list.isLoading}>
        {shown.map(children)}
      </ol>
      <div ref={end} />
      {list.trouble && <TroubleBox trouble={list.trouble} />}
      {list.hasMore && (
        <p class="listed-more">
          <button type="button" disabled={list.isLoading} onClick={list.more}>
            {list.isLoading ? 'Loading …' : 'Show more'}
          </button>{' '}
          <span class="quiet">
            {number(list.items.length)} of {number(list.total ?? 0)}
          </span>
        </p>
      )}
    </div>
  )
}
