import type { Value } from '../database.ts'

/** The values of a query that is being written. */
export class Asked {
  readonly values: Value[]

  constructor(...values: readonly Value[]) {
    this.values = [...values]
  }

  /** What stands for a value in the query. */
  add(value: Value): string {
    return `$${this.values.push(value)}`
  }
}
