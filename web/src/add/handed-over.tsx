import { useEffect, useState } from 'preact/hooks'
import { counted } from '../words/counts.ts'
import { type HandedOver, readHandedOver } from './hand-over.ts'

interface Props {
  readonly disabled: boolean
  readonly onPage: (page: { readonly name: string; readonly text: string; readonly url: string }) => void
}

/** A page that the bookmark has handed over. It is read only when its reader says so: any site could hand one over. */
export function HandedOverPage({ disabled, onPage }: Props) {
  const [page, setPage] = useState<HandedOver | null>(null)
  useEffect(() => {
    const take = (): void => {
      const found = readHandedOver(location.hash)
      if (!found) return
      setPage(found)
      // The page does not stay in the address, nor in the history.
      history.replaceState(history.state, '', location.pathname + location.search)
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  if (!page) return null
  const { title, url, html } = page
  return (
    <section class="handed-over" aria-label="A page was handed over">
      <p>
        Handed over: <strong>{title || url}</strong>, {url}, {counted(html.length, 'character')}.
      </p>
      <button
        type="button"
        disabled={disabled}
        onClick={() => {
          onPage({ name: url, text: html, url })
          setPage(null)
        }}
      >
        Read this page into the record
      </button>{' '}
      <button type="button" class="quiet" onClick={() => setPage(null)}>
        Leave it
      </button>
    </section>
  )
}
