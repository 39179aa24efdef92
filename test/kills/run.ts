/**
 * Kills Onrecord while it writes: `npm run kills -- [--kills 300] [--only reading,correcting,uploading]`. Ends with an
 * error when anything acknowledged is lost, a record is damaged, or another than the undisturbed one comes out.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killCorrectors } from './correcting.ts'
import { files } from './places.ts'
import { killReaders } from './reading.ts'
import { killServers } from './uploading.ts'

const CAMPAIGNS = { reading: killReaders, correcting: killCorrectors, uploading: killServers }

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    only: { type: 'string', default: Object.keys(CAMPAIGNS).join() },
  },
})
const chosen = Object.entries(CAMPAIGNS).filter(([name]) => values.only.split(',').includes(name))
for (const [name, campaign] of chosen) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-kills-'))
  const { kills, midst, acknowledged, records } = await campaign(
    Math.ceil(Number(values.kills) / chosen.length),
    folder,
    files(folder),
  )
  rmSync(folder, { recursive: true })
  console.log(
    `${name}: ${kills} kills, ${midst} in the midst of the work; ${acknowledged} acknowledged, 0 lost; ${records} records, each like the undisturbed one`,
  )
}
