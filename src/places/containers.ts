import { CONTAINER_BEFORE, CONTAINER_BEHIND } from '../languages/en/places.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'
import type { Spanned } from '../types/span.ts'
import { isContainer } from './feature-kinds.ts'

/** The container that the text names beside a place: the place in which it lies. Empty if there is none. */
export interface Named {
  /** The name without a container inside it: "Bangor" for "Bangor, Maine". */
  readonly base: string
  readonly container: readonly GazetteerEntry[]
}

/** Searches for "X, Y", "X (Y)", "X in Y" and "Y's X" around mention `index`. */
export function namedContainer(
  text: string,
  mentions: readonly Spanned[],
  index: number,
  gazetteer: Gazetteer,
): Named {
  const { start, end } = mentions[index]!
  const name = text.slice(start, end)
  const inside = /^([^,]{2,40}), ?([^,]{2,40})$/.exec(name)
  if (inside) {
    const container = containersCalled(inside[2]!, gazetteer)
    if (container.length > 0) return { base: inside[1]!, container }
  }
  return { base: name, container: after(text, end, gazetteer) ?? before(text, start, gazetteer) ?? [] }
}

function after(text: string, end: number, gazetteer: Gazetteer): readonly GazetteerEntry[] | null {
  const match = CONTAINER_BEHIND.exec(text.slice(end, end + 70))
  return match ? longest(match[1]!, gazetteer, 'front') : null
}

function before(text: string, start: number, gazetteer: Gazetteer): readonly GazetteerEntry[] | null {
  const match = CONTAINER_BEFORE.exec(text.slice(Math.max(0, start - 60), start))
  return match ? longest(match[1]!, gazetteer, 'back') : null
}

/** The containers that the longest sequence of the words names, from the first word or up to the last. */
function longest(
  words: string,
  gazetteer: Gazetteer,
  from: 'front' | 'back',
): readonly GazetteerEntry[] | null {
  const all = words.split(' ')
  for (let count = all.length; count > 0; count--) {
    const part = (from === 'front' ? all.slice(0, count) : all.slice(-count)).join(' ')
    const found = containersCalled(part, gazetteer)
    if (found.length > 0) return found
  }
  return null
}

function containersCalled(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const found = gazetteer.find(name.replace(/['’]s$/, '')).filter(isContainer)
  return found.length > 0 || !name.endsWith('.')
    ? found
    : gazetteer.find(name.slice(0, -1)).filter(isContainer)
}
