import { createHash } from 'node:crypto'
import type { Found } from './found.ts'

/** One of several equal parts of the pages, such as the third of 64. */
export interface Shard {
  /** From 1 to `of`. */
  readonly number: number
  readonly of: number
}

/**
 * Whether an address, or a path as it is named, belongs to the shard. It depends on nothing but its letters, so that
 * shards on several machines agree without asking each other.
 */
export function isIn({ number, of }: Shard, address: string): boolean {
  const digest = createHash('sha256').update(address).digest()
  return (digest.readUIntBE(0, 6) % of) + 1 === number
}

/** Pages of one address belong together, wherever they are: they are versions of each other. */
export function addressOf(found: Found): string {
  return 'page' in found ? (found.page.url ?? found.page.name) : found.name
}
