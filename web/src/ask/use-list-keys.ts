import { useEffect } from 'preact/hooks'
import { KEYS } from '../frame/keys.ts'

/** `j` and `k` go through the links of a list that this selector finds. */
export function useListKeys(selector: string): void {
  useEffect(() => {
    const step = (by: 1 | -1) => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)]
      const at = all.indexOf(document.activeElement as HTMLElement)
      all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
    }
    return KEYS.add({ j: () => step(1), k: () => step(-1) })
  }, [selector])
}
