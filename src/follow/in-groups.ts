/** Works on the items of each group one after another, and on all groups at the same time. */
export async function inGroups<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const groups = Map.groupBy(items, keyOf)
  const done = await Promise.allSettled(
    [...groups.values()].map(async (group) => {
      for (const item of group) await work(item)
    }),
  )
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
