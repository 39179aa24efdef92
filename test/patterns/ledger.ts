import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Pattern } from './written.ts'

export const LEDGER = new URL('./ledger.json', import.meta.url)

/** What is known of the patterns, by digest: ruling takes minutes, looking up does not. */
export interface Ledger {
  /** Those that `recheck` finds to take time in proportion to the text. */
  readonly linear: readonly string[]
  /** Those it finds no ruling for, or that are slow on texts longer than they are ever given. */
  readonly bounded: readonly {
    readonly digest: string
    /** A file where it stands. */
    readonly file: string
    /** Why its time is bounded all the same. */
    readonly why: string
  }[]
}

export function readLedger(): Ledger {
  return JSON.parse(readFileSync(LEDGER, 'utf8')) as Ledger
}

/** Names a pattern by what makes it slow or fast: its source and the flags that change what it matches. */
export function digestOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string {
  return createHash('sha256')
    .update(`${plainFlags(flags)}/${source}`)
    .digest('hex')
    .slice(0, 12)
}

/** The flags without those that only say where a search begins and what it tells. */
export function plainFlags(flags: string): string {
  return flags.replace(/[dgy]/g, '')
}
