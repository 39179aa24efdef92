import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openRecord } from '../../src/record.ts'
import { addPage, PAGES } from '../correcting.ts'
import type { Campaign } from './campaign.ts'
import { type Child, startChild } from './child.ts'
import type { Places } from './places.ts'
import { randomNumbers } from './random.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const at = (page: number, thing: string): string => `${PAGES[page]!.id}${thing}`

/** What is corrected at the command line, in this order. */
const COMMANDS: readonly (readonly string[])[] = [
  ['edit', at(0, '/s1'), 'stance=warns', 'certainty=possible'],
  ['merge', at(1, '/e1'), at(0, '/e2')],
  ['reject', at(3, '/s2')],
  ['undo', '3'],
  ['merge', at(2, ''), at(4, ''), '--group', 'happening'],
]

/**
 * `correct` after `correct` is killed at a random moment, and its command given again unless the log holds it; then the
 * same in a new record, until there were so many kills.
 */
export async function killCorrectors(wanted: number, _folder: string, places: Places): Promise<Campaign> {
  const undisturbed = await withPages(places, 'corrected')
  const begun = performance.now()
  for (const command of COMMANDS) {
    const corrector = startCorrector(undisturbed, command)
    assert.equal(await corrector.end, 0, corrector.errors())
  }
  const each = (performance.now() - begun) / COMMANDS.length
  const expected = await places.contentOf('corrected')

  const random = randomNumbers(20_240_515)
  let kills = 0
  let midst = 0
  let acknowledged = 0
  let records = 0
  while (kills < wanted) {
    const name = `corrected-${records++}`
    const record = await withPages(places, name)
    for (let done = 0; done < COMMANDS.length; ) {
      const corrector = startCorrector(record, COMMANDS[done]!)
      // Most of the time it loads; the change is made at the end.
      if (kills < wanted) {
        await Promise.race([
          setTimeout(each * (random() < 0.2 ? random() : 0.6 + 0.6 * random())),
          corrector.end,
        ])
        corrector.process.kill('SIGKILL')
      }
      const code = await corrector.end
      assert.ok(code === 0 || code === null, corrector.errors())
      if (code === null) kills++
      else acknowledged++
      const logged = await logOf(record)
      // What was acknowledged is there; what was killed is there as a whole or not at all.
      if (code === 0) assert.equal(logged, done + 1)
      else assert.ok(logged === done || logged === done + 1, `${logged} in the log after ${done}`)
      if (code === null && logged === done + 1) midst++
      done = logged
    }
    assert.deepEqual(await places.contentOf(name), expected)
  }
  return { kills, midst, acknowledged, records }
}

/** Makes a record with all pages; what names it. */
async function withPages(places: Places, name: string): Promise<string> {
  const record = places.addressOf(name)
  const store = await openRecord(record, { create: true })
  for (const page of PAGES) await addPage(store, page)
  await store.close()
  return record
}

function startCorrector(record: string, command: readonly string[]): Child {
  return startChild(MAIN, ['correct', ...command, '--record', record, '--by', 'Ada Hill'])
}

async function logOf(path: string): Promise<number> {
  const store = await openRecord(path)
  try {
    return (await store.corrections()).total
  } finally {
    await store.close()
  }
}
