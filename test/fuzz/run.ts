/**
 * Tries Onrecord with inputs that nobody would write: `npm run fuzz -- [--seconds 60] [--count N] [--seed N] [--tagger neural]
 * [--kinds text,html,lines,archives,formats,corrections,api] [--finds FOLDER] [--replay FILE]`.
 *
 * Ends with exit code 1 when anything is wrong. A find is made small and written to the folder of finds; `--replay` tries
 * it again. The same seed tries the same inputs, as far as it gets.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { packInput, unpackInput } from './input.ts'
import { Judge } from './judge.ts'
import { KINDS, type Kind, kinds } from './kinds.ts'
import { Tally } from './tally.ts'
import type { Complaint } from './verdict.ts'

/** Inputs of a kind before it is another's turn. */
const A_TURN = 10
/** How long a find is made smaller, in milliseconds. */
const PATIENCE = 30_000

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    seconds: { type: 'string', default: '60' },
    count: { type: 'string', default: 'Infinity' },
    tagger: { type: 'string', default: 'light' },
    kinds: { type: 'string', default: KINDS.join() },
    finds: { type: 'string', default: 'fuzz-finds' },
    replay: { type: 'string' },
  },
})
const seed = Number(values.seed)
let end = performance.now() + Number(values.seconds) * 1_000
const count = Number(values.count)
const judge = await Judge.open(values.tagger === 'neural' ? 'neural' : 'light')
const tally = new Tally()

// Ctrl-C ends it with its report.
process.once('SIGINT', () => {
  end = 0
})

if (values.replay === undefined) await fuzz()
else await replay(values.replay)
await judge.close()
console.log(tally.report())
process.exitCode = tally.isClean ? 0 : 1

async function replay(file: string): Promise<void> {
  const { kind, input } = JSON.parse(readFileSync(file, 'utf8'))
  const verdict = await judge.try(unpackInput(JSON.stringify(input)))
  tally.add(kind, verdict, judge.spent)
  for (const complaint of verdict.complaints) console.log(`${complaint.kind}: ${complaint.what}`)
}

async function fuzz(): Promise<void> {
  console.log(`seed ${seed}, tagger ${values.tagger}`)
  const all = kinds(judge.known)
  const chosen = KINDS.filter((kind) => values.kinds.split(',').includes(kind))
  for (let turn = 0; !isOver(); turn++) {
    for (const [index, kind] of chosen.entries()) {
      if (!isOver()) await takeTurn(kind, all[kind], seed + turn * KINDS.length + index)
    }
  }
}

function isOver(): boolean {
  return performance.now() > end || tally.tried >= count
}

async function takeTurn(kind: Kind, inputs: ReturnType<typeof kinds>[Kind], seed: number): Promise<void> {
  let found: Complaint | null = null
  let until = end
  const property = fc.asyncProperty(inputs, async (input) => {
    if (performance.now() > until || (found === null && isOver())) return
    const verdict = await judge.try(input)
    if (found === null) {
      tally.add(kind, verdict, judge.spent)
      found = verdict.complaints.find((one) => tally.isNew(one)) ?? null
      if (found === null) return
      until = performance.now() + PATIENCE
    }
    // Made smaller, it must be wrong in the same way.
    const isSame = verdict.complaints.some((one) => tally.keyOf(one) === tally.keyOf(found!))
    if (isSame) throw new Error(found.what)
  })
  const { counterexample } = await fc.check(property, { seed, numRuns: A_TURN })
  if (found === null || counterexample === null) return
  mkdirSync(values.finds, { recursive: true })
  const file = join(values.finds, `${kind}-${seed}.json`)
  const { kind: fault, what } = found as Complaint
  writeFileSync(
    file,
    `${JSON.stringify({ kind, fault, what, input: JSON.parse(packInput(counterexample[0])) }, null, 1)}\n`,
  )
  console.log(`${fault} → ${file}\n  ${what.split('\n').slice(0, 4).join('\n  ')}`)
}
