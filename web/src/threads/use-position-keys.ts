import { useEffect } from 'preact/hooks'
import type { Thread } from '../../../src/record.ts'
import { calmly } from '../article/calmly.ts'
import { KEYS } from '../frame/keys.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { nameOf } from './ties.ts'

type Positions = Thread['positions']

/** Index of the position that the address points at (`#p3` is 2), also by its statement; `null` for none. */
export function chosenPosition(positions: Positions): number | null {
  const { fragment } = location.value
  const number = Number(/^p(\d{1,5})$/.exec(fragment)?.[1] ?? 0)
  if (number >= 1 && number <= positions.length) return number - 1
  const at = fragment === '' ? -1 : positions.findIndex(({ statement }) => nameOf(statement) === fragment)
  return at < 0 ? null : at
}

/** `j` and `k` go from position to position; what the address points at is brought into view. */
export function usePositionKeys(positions: Positions): void {
  const chosen = chosenPosition(positions)
  useEffect(() => {
    const point = (index: number | null) =>
      go(withParameters({}) + (index === null ? '' : `#p${index + 1}`), { replace: true })
    const step = (by: 1 | -1) => {
      const count = positions.length
      const at = chosenPosition(positions)
      if (count > 0) point(at === null ? (by > 0 ? 0 : count - 1) : Math.min(Math.max(at + by, 0), count - 1))
    }
    return KEYS.add({ j: () => step(1), k: () => step(-1), Escape: () => point(null) })
  }, [positions])
  useEffect(() => {
    if (chosen === null) return
    const position = document.getElementById(`p${chosen + 1}`)
    // It may be a copy, folded under its origin.
    position?.closest('details')?.setAttribute('open', '')
    position?.scrollIntoView({ block: 'center', inline: 'center', behavior: calmly() })
    position?.focus({ preventScroll: true })
  }, [chosen])
}
