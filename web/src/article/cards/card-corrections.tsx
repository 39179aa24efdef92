import type { RecordLine } from '../../../../src/record.ts'
import type { Card } from '../../layers/layer.ts'
import { links } from '../../routes/links.ts'
import { useCorrectionKeys } from './use-correction-keys.ts'

interface Props {
  readonly card: Card
  readonly line: RecordLine
}

/** What people have corrected of a card, and ways to correct it, by mouse and by key. */
export function CardCorrections({ card, line }: Props) {
  const { judge, edit, keep } = useCorrectionKeys(card, line)
  const { corrections = [] } = card
  return (
    <p class="card-actions card-corrections screen-only">
      {corrections.length > 0 && <a href={links.log()}>Corrected: no. {corrections.join(', ')}</a>}
      <button type="button" class="link-button" onMouseDown={keep} onClick={() => judge('accept')}>
        Right <kbd>a</kbd>
      </button>
      <button type="button" class="link-button" onMouseDown={keep} onClick={() => judge('reject')}>
        Not there <kbd>x</kbd>
      </button>
      <button type="button" class="link-button" onMouseDown={keep} onClick={edit}>
        Correct <kbd>e</kbd>
      </button>
    </p>
  )
}
