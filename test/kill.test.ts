import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { killCorrectors } from './kills/correcting.ts'
import { files, schemas } from './kills/places.ts'
import { killReaders } from './kills/reading.ts'
import { killServers } from './kills/uploading.ts'
import { SERVER } from './postgres/address.ts'

/** Few here; `npm run kills` kills as often as it is told to. */
const KILLS = 4

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const CAMPAIGNS = [
  ['a reader', killReaders],
  ['a corrector', killCorrectors],
  ['a server that is sent pages', killServers],
] as const
const PLACES = [['SQLite', files], ...(SERVER === '' ? [] : [['PostgreSQL', schemas] as const])] as const

test.each(
  CAMPAIGNS.flatMap(([who, campaign]) => PLACES.map(([store, places]) => ({ who, campaign, store, places }))),
)(
  '$who killed again and again leaves in $store what an undisturbed one leaves',
  { timeout: 300_000 },
  async ({ campaign, places }) => {
    const { kills } = await campaign(KILLS, folder, places(folder))
    expect(kills).toBeGreaterThanOrEqual(KILLS)
  },
)
