import type { Within } from '../types/across.ts'
import type { Days } from './digest.ts'

/** By article, then by the number in the id: `s2` before `s10`. */
export function byPlace(a: Within, b: Within): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1
  return numberOf(a.id) - numberOf(b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function numberOf(id: string): number {
  return Number(id.replace(/^\D+/, '')) || 0
}

/** Whether all of `a` lies before `b`; `false` if one is unknown. */
export function isBefore(a: Days | null, b: Days | null): boolean {
  return a !== null && b !== null && a.to < b.from
}

export function keyOf({ article, id }: Within): string {
  return `${article}/${id}`
}
