/** The function with a cache of its latest `most` results: the same few texts are given to it again and again. */
export function remembering<T>(make: (text: string) => T, most = 5_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}
