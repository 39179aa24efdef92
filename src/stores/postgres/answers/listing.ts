import type { Listing, ListOptions } from '../../../record/lists.ts'
import { cursorOf } from '../../answers/listing.ts'
import type { Database } from '../database.ts'
import type { Asked } from '../question/asked.ts'

/** A list of numbers as a query. */
export interface NumbersQuery {
  readonly asked: Asked
  readonly number: string
  /** From `FROM` on. */
  readonly from: string
  readonly order: string
}

/** A page of a list, as `pageOf` makes it of a list in memory. */
export async function pageOfQuery<T>(
  db: Database,
  query: NumbersQuery,
  { limit = 50, after = null }: ListOptions,
  spell: (numbers: readonly number[]) => Promise<readonly T[]>,
): Promise<Listing<T>> {
  const { asked, number, from, order } = query
  const start = after === null ? 0 : await placeAfter(db, query, after)
  const [last, first] = [`$${asked.values.length + 1}`, `$${asked.values.length + 2}`]
  const found = await db.one<{ total: number; numbers: readonly number[] }>(
    `WITH found AS MATERIALIZED (SELECT ${number} AS number, row_number() OVER (ORDER BY ${order}) AS place ${from})
     SELECT (SELECT count(*) FROM found) AS total,
            to_json(ARRAY(SELECT number FROM found WHERE place > ${first} AND place <= ${first} + ${last} ORDER BY place))
              AS numbers`,
    ...asked.values,
    limit,
    start,
  )
  const { total, numbers } = found!
  const end = start + numbers.length
  return {
    items: await spell(numbers),
    total,
    next: end < total && numbers.length > 0 ? `${end}.${numbers.at(-1)}` : null,
  }
}

async function placeAfter(
  db: Database,
  { asked, number, from, order }: NumbersQuery,
  cursor: string,
): Promise<number> {
  const { end, last } = cursorOf(cursor)
  const found = await db.one<{ place: number }>(
    `SELECT place FROM (SELECT ${number} AS number, row_number() OVER (ORDER BY ${order}) AS place ${from}) found
     WHERE number = $${asked.values.length + 1}`,
    ...asked.values,
    last,
  )
  return found?.place ?? end
}
