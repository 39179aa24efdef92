import type { Within } from '../types/across.ts'

/**
 * `article` for a whole article, `article/s1` for a thing in it: the key under which it is stored, and the form in
 * which users name it.
 */
export function keyOf({ article, id }: Within): string {
  return id === '' ? article : `${article}/${id}`
}

/** Sorts by article, then by the number in the id: `s2` before `s10`. */
export function byPlace(a: Within, b: Within): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1
  return numberOf(a.id) - numberOf(b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function numberOf(id: string): number {
  return Number(id.replace(/^\D+/, '')) || 0
}
