import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Span } from '../../../src/index.ts'
import { askToCorrect } from '../correct/asked.ts'
import { go, withParameters } from '../routes/location.ts'
import { CopyButton } from '../states/copy-button.tsx'
import { selectedSpan } from './selected-span.ts'
import { selectedId } from './selection.ts'

interface Props {
  readonly frame: RefObject<HTMLElement | null>
  /** Id of the article on record; `null` where there is no record to be corrected. */
  readonly article: string | null
}

/**
 * When words of the article are selected: a link to them, a button that makes them the open statement's content, and one
 * that adds the event that they tell.
 */
export function LinkToWords({ frame, article }: Props) {
  const [span, setSpan] = useState<Span | null>(null)
  const open = selectedId()
  useEffect(() => {
    const look = () => setSpan(selectedSpan(frame.current))
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [frame])
  if (span === null) return null
  const target = `${withParameters({})}#at=${span.join('-')}`
  return (
    <div class="words-bar">
      <button type="button" class="link-button" onClick={() => go(target, { replace: true })}>
        Point at these words
      </button>
      <CopyButton text={() => window.location.origin + target}>Copy link to these words</CopyButton>
      {article !== null && open?.startsWith('s') && (
        <button
          type="button"
          class="link-button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => askToCorrect({ article, layer: 'statements', id: open, selected: span })}
        >
          These are the words of {open}
        </button>
      )}
      {article !== null && (
        <button
          type="button"
          class="link-button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => askToCorrect({ article, layer: 'events', id: '', selected: span, verb: 'add' })}
        >
          They tell an event
        </button>
      )}
    </div>
  )
}
