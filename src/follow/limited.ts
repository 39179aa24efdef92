/** Lets so many pieces of work go on at a time. Gives the function to be called at the end of a piece. */
export function limited(most: number): () => Promise<() => void> {
  let free = most
  const waiting: (() => void)[] = []
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return async () => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    let isLeft = false
    return () => {
      if (!isLeft) leave()
      isLeft = true
    }
  }
}
