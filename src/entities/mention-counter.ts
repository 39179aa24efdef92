import { firstIndex } from '../base/binary-search.ts'
import type { Draft } from './draft.ts'
import type { Reading } from './reading.ts'

/**
 * Makes a counter of an entity's mentions before an offset. It begins with those found so far; `add` takes later ones,
 * by their end.
 */
export function mentionCounter({ drafts }: Reading) {
  const ends = new Map(
    drafts.map((draft) => [draft, draft.mentions.map(({ end }) => end).sort((a, b) => a - b)]),
  )
  return {
    before(draft: Draft, offset: number): number {
      const all = ends.get(draft) ?? []
      return firstIndex(all.length, (index) => all[index]! > offset)
    },
    add(draft: Draft, end: number): void {
      const all = ends.get(draft)
      if (!all) ends.set(draft, [end])
      else {
        let at = all.length
        while (at > 0 && all[at - 1]! > end) at--
        all.splice(at, 0, end)
      }
    },
  }
}
