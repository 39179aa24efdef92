/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, unknown>>

/** Gives SQLite's rows their type. */
export function rows(all: readonly unknown[]): readonly Row[] {
  return all as readonly Row[]
}
