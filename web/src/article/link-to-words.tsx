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

/** What words may turn out to be that was missed. */
const ADDED = [
  ['statements', 'a statement'],
  ['names', 'a name'],
  ['places', 'a place'],
  ['events', 'an event'],
  ['times', 'a time'],
] as const

/**
 * When words of the article are selected: a link to them, a button that makes them the open statement's content, and
 * those that add what they are and was missed.
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
        <span class="words-are">
          They are{' '}
          {ADDED.map(([layer, words]) => (
            <button
              key={layer}
              type="button"
              class="link-button"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => askToCorrect({ article, layer, id: '', selected: span, verb: 'add' })}
            >
              {words}
            </button>
          ))}
        </span>
      )}
    </div>
  )
}
