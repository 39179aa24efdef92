import type { Card } from '../../layers/layer.ts'
import { links } from '../../routes/links.ts'
import { useCorrectionKeys } from './use-correction-keys.ts'

interface Props {
  readonly card: Card
  readonly article: string
}

/** What people have corrected of a card, and ways to correct it, by mouse and by key. */
export function CardCorrections({ card, article }: Props) {
  const { correct, keep } = useCorrectionKeys(card, article)
  const { corrections = [] } = card
  return (
    <p class="card-actions card-corrections screen-only">
      {corrections.length > 0 && <a href={links.log()}>Corrected: no. {corrections.join(', ')}</a>}
      <button type="button" class="link-button" onMouseDown={keep} onClick={() => correct('accept')}>
        Right <kbd>a</kbd>
      </button>
      <button type="button" class="link-button" onMouseDown={keep} onClick={() => correct('reject')}>
        Not there <kbd>x</kbd>
      </button>
      <button type="button" class="link-button" onMouseDown={keep} onClick={() => correct('edit')}>
        Correct <kbd>e</kbd>
      </button>
    </p>
  )
}
