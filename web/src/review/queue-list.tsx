import { sayingText } from '../states/saying.tsx'
import { keyOf, type Queue } from './use-queue.ts'

const BEFORE = 4
const SHOWN = 14
const SIGNS = { right: '✓', 'not-there': '✗', edited: '✎', later: '…' } as const
const WORDS = { right: 'right', 'not-there': 'not there', edited: 'corrected', later: 'later' } as const

/** What was looked at, what is at hand, and what comes. */
export function QueueList({ queue: { items, verdicts, at } }: { readonly queue: Queue }) {
  const from = Math.max(0, at - BEFORE)
  return (
    <ol class="review-queue" aria-label="Queue">
      {items.slice(from, from + SHOWN).map((item, index) => {
        const verdict = verdicts.get(keyOf(item))
        return (
          <li
            key={keyOf(item)}
            class={from + index === at ? 'is-chosen' : verdict ? 'is-judged' : ''}
            aria-current={from + index === at ? 'step' : undefined}
          >
            <span class="review-sign-of">
              {verdict && (
                <>
                  <span aria-hidden="true">{SIGNS[verdict]}</span>
                  <span class="unseen">{WORDS[verdict]}: </span>
                </>
              )}
            </span>
            <span class="short-title">{sayingText(item.saying)}</span>
          </li>
        )
      })}
    </ol>
  )
}
