/** An item that stands for its copies. */
export interface Folded<T> {
  readonly item: T
  /** In the order of the list. */
  readonly copies: readonly T[]
}

/** An item of an article that may be a copy of another article. */
interface Copied {
  /** Id of the article that this one copies; absent or `null` where it copies none. */
  readonly copyOf?: string | null | undefined
}

/**
 * A list with copies under their original or, if that is not in the list, under the first of them. `sameAs` is equal
 * for an item and its copies, and different for other items of one article; an item that one article repeats stays two
 * items.
 */
export function fold<T extends Copied>(
  items: readonly T[],
  articleOf: (item: T) => string,
  sameAs: (item: T) => string = () => '',
): Folded<T>[] {
  const times = new Map<string, number>()
  const groups = Map.groupBy(items, (item) => {
    const own = `${articleOf(item)}\n${sameAs(item)}`
    const time = times.get(own) ?? 0
    times.set(own, time + 1)
    return `${item.copyOf ?? articleOf(item)}\n${sameAs(item)}\n${time}`
  })
  return [...groups.values()].map((group) => {
    const origin = group.find((item) => !item.copyOf) ?? group[0]!
    return { item: origin, copies: group.filter((item) => item !== origin) }
  })
}
