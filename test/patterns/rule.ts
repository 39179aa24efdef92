/**
 * Rules each pattern that the ledger does not know, with `recheck`, and writes the ledger anew: `npm run patterns`.
 * Tells those that are slow, and those that no ruling was found for within the time; they are mended, or their bound is
 * written into `ledger.json` by hand.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { allPatterns } from './all.ts'
import { digestOf, LEDGER, plainFlags, readLedger } from './ledger.ts'

/** Milliseconds for one pattern. Nothing but this is timed, so that a busy machine only leaves more without a ruling. */
const TIMEOUT = 20_000

/** What is used of `recheck`, which comes as CommonJS. */
interface Recheck {
  check(
    source: string,
    flags: string,
    limits: { timeout: number; attackTimeout: null; incubationTimeout: null },
  ): Promise<
    | { status: 'safe' | 'unknown' }
    | { status: 'vulnerable'; complexity: { summary: string }; attack: { pattern: string } }
  >
}

const { check } = createRequire(import.meta.url)('recheck') as Recheck
const ledger = readLedger()
const patterns = new Map(allPatterns().patterns.map((pattern) => [digestOf(pattern), pattern]))
const linear = new Set(ledger.linear.filter((digest) => patterns.has(digest)))
const bounded = ledger.bounded.filter(({ digest }) => patterns.has(digest))
for (const [digest, { source, flags, place }] of patterns) {
  if (linear.has(digest) || bounded.some((one) => one.digest === digest)) continue
  const ruling = await check(source, plainFlags(flags), {
    timeout: TIMEOUT,
    attackTimeout: null,
    incubationTimeout: null,
  })
  if (ruling.status === 'safe') linear.add(digest)
  else {
    const found = ruling.status === 'vulnerable' ? ruling.complexity.summary : 'no ruling'
    console.log(`${place} ${digest} ${found}\n  /${source}/${flags}`)
    if (ruling.status === 'vulnerable') console.log(`  ${ruling.attack.pattern}`)
    process.exitCode = 1
  }
}
writeFileSync(LEDGER, `${JSON.stringify({ linear: [...linear].sort(), bounded }, null, 1)}\n`)
