import type { Days } from '../../types/days.ts'

/** Whether all of `a` lies before `b`; `false` if one is unknown. */
export function isBefore(a: Days | null, b: Days | null): boolean {
  return a !== null && b !== null && a.to < b.from
}
