/**
 * Follows invented outlets in compressed time, and is killed at random moments: `npm run feeds -- [--feeds 200]
 * [--items 5000] [--kills 10] [--seconds 300]`. Ends with an error when an item is lost or on record twice, or a server
 * gets two requests at a time or without a pause.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { followOutlets } from './campaign.ts'

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '200' },
    items: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '300' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'onrecord-feeds-'))
const plan = {
  feeds: Number(values.feeds),
  items: Number(values.items),
  within: Number(values.seconds) * 1_000,
}
const done = await followOutlets(plan, Number(values.kills), folder)
rmSync(folder, { recursive: true })
console.log(
  `${plan.feeds} feeds, ${plan.items} items, ${done.kills} kills, ${Math.round(done.seconds)} s: ${done.onRecord} items on record, 0 lost, 0 twice; ${done.superseded} older versions kept`,
)
console.log(
  `${done.requests} requests, ${done.unchanged} of them answered with 304; at most ${done.mostToOne} to one server, never two at a time, the shortest pause ${Math.round(done.shortestPause)} ms`,
)
