import { createHash } from 'node:crypto'

/** The server of this run of the tests; empty where PostgreSQL is not installed. */
export const SERVER = process.env.ONRECORD_TEST_POSTGRES ?? ''

/** The address of a record of its own: the same for the same name. */
export function recordAt(name: string, rest = ''): string {
  const schema = `t_${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  return `${SERVER}?schema=${schema}&connections=4${rest}`
}
