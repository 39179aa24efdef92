import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { killCorrectors } from './kills/correcting.ts'
import { killReaders } from './kills/reading.ts'
import { killServers } from './kills/uploading.ts'

/** Few here; `npm run kills` kills as often as it is told to. */
const KILLS = 4

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['a reader', killReaders],
  ['a corrector', killCorrectors],
  ['a server that is sent pages', killServers],
])(
  '%s killed again and again leaves what an undisturbed one leaves',
  { timeout: 300_000 },
  async (_who, campaign) => {
    const { kills } = await campaign(KILLS, folder)
    expect(kills).toBeGreaterThanOrEqual(KILLS)
  },
)
