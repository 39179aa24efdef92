import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { RecordLine } from '../../../src/record.ts'
import type { Card } from '../layers/layer.ts'
import { CardItem } from './cards/card-item.tsx'
import { useAlignedCards } from './use-aligned-cards.ts'

interface Props {
  readonly cards: readonly Card[]
  readonly selected: string | null
  readonly hovered: Signal<string | null>
  readonly line: RecordLine
  readonly onRecord: boolean
}

/** Cards beside the words they belong to; below the text where there is no room beside it. */
export function Margin({ cards, selected, hovered, line, onRecord }: Props) {
  const list = useRef<HTMLOListElement>(null)
  useAlignedCards(list, cards, selected)
  return (
    <aside class="margin" aria-label="Statements, one by one">
      <ol class="cards" ref={list}>
        {cards.map((card) => (
          <CardItem
            key={`${card.layer} ${card.id}`}
            card={card}
            open={card.id === selected}
            hovered={hovered}
            line={line}
            onRecord={onRecord}
          />
        ))}
      </ol>
    </aside>
  )
}
