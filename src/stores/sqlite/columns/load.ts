import type { DatabaseSync } from 'node:sqlite'

/**
 * The columns of a query's answer, each as one array. SQLite writes them as JSON, which is many times faster to read
 * than row after row. Only columns of numbers and text.
 */
export function loadColumns(
  db: DatabaseSync,
  sql: string,
  ...values: readonly (string | number)[]
): readonly unknown[][] {
  const names = db
    .prepare(sql)
    .columns()
    .map((_column, index) => `c${index}`)
  const arrays = names.map((name) => `json_group_array(${name})`).join(', ')
  const row = db
    .prepare(`WITH rows(${names.join(', ')}) AS (${sql}) SELECT ${arrays} FROM rows`)
    .get(...values)!
  return Object.values(row).map((json) => JSON.parse(json as string) as unknown[])
}

/** Gives every different text a number, from 0. */
export class Dictionary {
  readonly texts: string[] = []
  readonly #codes = new Map<string, number>()

  codeOf(text: string): number {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    this.#codes.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  /** `undefined` for a text that was never given a number. */
  find(text: string): number | undefined {
    return this.#codes.get(text)
  }
}
