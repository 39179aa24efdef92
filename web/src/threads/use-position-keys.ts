import { useEffect } from 'preact/hooks'
import { calmly } from '../article/calmly.ts'
import { KEYS } from '../frame/keys.ts'
import { go, location, withParameters } from '../routes/location.ts'

/** Index of the position that the address points at (`#p3` is 2); `null` for none. */
export function chosenPosition(count: number): number | null {
  const number = Number(/^p(\d{1,5})$/.exec(location.value.fragment)?.[1] ?? 0)
  return number >= 1 && number <= count ? number - 1 : null
}

/** `j` and `k` go from position to position; what the address points at is brought into view. */
export function usePositionKeys(count: number): void {
  const chosen = chosenPosition(count)
  useEffect(() => {
    const point = (index: number | null) =>
      go(withParameters({}) + (index === null ? '' : `#p${index + 1}`), { replace: true })
    const step = (by: 1 | -1) => {
      const at = chosenPosition(count)
      if (count > 0) point(at === null ? (by > 0 ? 0 : count - 1) : Math.min(Math.max(at + by, 0), count - 1))
    }
    return KEYS.add({ j: () => step(1), k: () => step(-1), Escape: () => point(null) })
  }, [count])
  useEffect(() => {
    if (chosen === null) return
    const position = document.getElementById(`p${chosen + 1}`)
    // It may be a copy, folded under its origin.
    position?.closest('details')?.setAttribute('open', '')
    position?.scrollIntoView({ block: 'center', inline: 'center', behavior: calmly() })
    position?.focus({ preventScroll: true })
  }, [chosen])
}
