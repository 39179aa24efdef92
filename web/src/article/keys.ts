import { useEffect } from 'preact/hooks'
import { KEYS } from '../frame/keys.ts'
import type { Card } from '../layers/layer.ts'
import { switchFlag } from './choices.ts'
import { select, selectedId } from './selection.ts'

/** `j` and `k` go from card to card, `t` hides all marks, Escape closes the card. */
export function useArticleKeys(cards: readonly Card[]): void {
  useEffect(
    () =>
      KEYS.add({
        j: () => step(cards, 1),
        k: () => step(cards, -1),
        t: () => switchFlag('plain'),
        Escape: () => select(null),
      }),
    [cards],
  )
}

function step(cards: readonly Card[], by: 1 | -1): void {
  if (cards.length === 0) return
  const at = cards.findIndex(({ id }) => id === selectedId())
  const next = at < 0 ? (by === 1 ? 0 : cards.length - 1) : Math.min(Math.max(at + by, 0), cards.length - 1)
  select(cards[next]!.id)
}
