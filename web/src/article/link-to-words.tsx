import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { go, withParameters } from '../routes/location.ts'
import { CopyButton } from '../states/copy-button.tsx'
import { selectedSpan } from './selected-span.ts'

/** When words of the article are selected: a link to just these. */
export function LinkToWords({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const [span, setSpan] = useState<string | null>(null)
  useEffect(() => {
    const look = () => setSpan(selectedSpan(frame.current)?.join('-') ?? null)
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [frame])
  if (span === null) return null
  const target = `${withParameters({})}#at=${span}`
  return (
    <div class="words-bar">
      <button type="button" class="link-button" onClick={() => go(target, { replace: true })}>
        Point at these words
      </button>
      <CopyButton text={() => window.location.origin + target}>Copy link to these words</CopyButton>
    </div>
  )
}
