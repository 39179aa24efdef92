/** Where a page of the original begins in a text, and its number. */
interface PageStart {
  readonly start: number
  readonly number: number
}

/** The number of the page of the original on which an offset stands; `null` if the original has no pages. */
export function pageNumberAt(pages: readonly PageStart[] | undefined, offset: number): number | null {
  return pages?.findLast(({ start }) => start <= offset)?.number ?? null
}
