import type { Signal } from '@preact/signals'
import type { RecordLine } from '../../../../src/record.ts'
import type { Card } from '../../layers/layer.ts'
import { select } from '../selection.ts'
import { SourceKey } from '../source-key.tsx'
import { CardActions } from './card-actions.tsx'
import { CardRows } from './card-rows.tsx'

interface Props {
  readonly card: Card
  readonly open: boolean
  readonly hovered: Signal<string | null>
  readonly line: RecordLine
  readonly onRecord: boolean
}

/** A card: one line until it is opened, then everything known about its mark. */
export function CardItem({ card, open, hovered, line, onRecord }: Props) {
  const { id, source, heading, subheading, tag } = card
  const light = () => {
    hovered.value = id
  }
  const dim = () => {
    hovered.value = null
  }
  return (
    <li
      class={`card${open ? ' is-open' : ''}${source ? ` source-${source.colour}` : ''}`}
      data-ids={id}
      id={`card-${id}`}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocusCapture={light}
      onBlurCapture={dim}
    >
      <button type="button" class="card-face" aria-expanded={open} onClick={() => select(open ? null : id)}>
        {source && <SourceKey source={source} />}
        <span class="card-heading">{heading}</span>
        {(card.corrections?.length ?? 0) > 0 && (
          <span class="card-corrected" title="Corrected by a person">
            ✓<span class="unseen"> corrected</span>
          </span>
        )}
        {tag && <span class={`card-tag ${tag.className}`}>{tag.text}</span>}
        {open && subheading && <span class="card-subheading">{subheading}</span>}
      </button>
      {open && (
        <div class="card-body">
          <CardRows rows={card.rows()} onRecord={onRecord} />
          <CardActions card={card} line={line} onRecord={onRecord} />
        </div>
      )}
    </li>
  )
}
