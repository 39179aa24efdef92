import type { SuggestAnswer } from '../../../src/api/answers.ts'
import { number } from '../words/counts.ts'

interface Props {
  readonly items: SuggestAnswer['items']
  readonly chosen: number
  readonly onTake: (term: string) => void
}

/** What could stand at the end of the question. The list is there even when empty, for the box points at it. */
export function Suggestions({ items, chosen, onTake }: Props) {
  return (
    <div
      class="suggestions"
      id="suggestions"
      role="listbox"
      aria-label="Suggestions"
      hidden={items.length === 0}
    >
      {items.map(({ term, kind, count }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and points here
        <div
          key={term}
          id={`suggestion-${index}`}
          role="option"
          aria-selected={index === chosen}
          class="suggestion"
          onPointerDown={(event) => {
            event.preventDefault()
            onTake(term)
          }}
        >
          <span>{term}</span>
          <span class="quiet">{count === null ? kind : number(count)}</span>
        </div>
      ))}
    </div>
  )
}
