/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, unknown>>

/** `parse` that remembers its latest results: the same few texts are parsed over and over. */
export function remembering<T>(parse: (text: string) => T, most = 5_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = parse(text)
    known.set(text, made)
    return made
  }
}

/** Gives SQLite's rows their type. */
export function rows(all: readonly unknown[]): readonly Row[] {
  return all as readonly Row[]
}
