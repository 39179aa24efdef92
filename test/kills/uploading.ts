import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openRecord, parseQuestion } from '../../src/record.ts'
import type { Campaign } from './campaign.ts'
import { type Child, startChild } from './child.ts'
import { inventedPage } from './invented-page.ts'
import type { Places } from './places.ts'
import { randomNumbers } from './random.ts'

const SERVER = fileURLToPath(new URL('serve-until-killed.ts', import.meta.url))
const PAGES = 12
/** Pages that are sent at once. */
const AT_ONCE = 3

/**
 * A server is killed while pages are sent to it, started again and sent what it has not acknowledged, until all pages are
 * acknowledged; then the same with a new record, until there were so many kills.
 */
export async function killServers(wanted: number, _folder: string, places: Places): Promise<Campaign> {
  const { acknowledged: all, sending } = await send(places.addressOf('sent'), new Set(), null)
  assert.equal(all.size, PAGES)
  const expected = await places.contentOf('sent')

  const random = randomNumbers(20_240_516)
  let kills = 0
  let midst = 0
  let acknowledged = 0
  let records = 0
  while (kills < wanted) {
    const name = `sent-${records++}`
    const record = places.addressOf(name)
    const known = new Set<number>()
    while (known.size < PAGES) {
      const before = known.size
      const sent = await send(record, known, kills < wanted ? random() * sending : null)
      for (const page of sent.acknowledged) known.add(page)
      if (!sent.isKilled) continue
      kills++
      acknowledged += known.size - before
      if (known.size > 0 && known.size < PAGES) midst++
      const titles = await titlesOn(record)
      for (const page of known)
        assert.ok(titles.has(titleOf(page)), `page ${page} was acknowledged and is lost`)
    }
    assert.deepEqual(await places.contentOf(name), expected)
  }
  return { kills, midst, acknowledged, records }
}

interface Sent {
  readonly acknowledged: ReadonlySet<number>
  readonly isKilled: boolean
  /** Milliseconds from when it listened to its end. */
  readonly sending: number
}

/** Starts a server and sends it what it has not acknowledged; `until` is how long it listens until it is killed. */
async function send(record: string, known: ReadonlySet<number>, until: number | null): Promise<Sent> {
  const acknowledged = new Set<number>()
  const server = startChild(SERVER, [record])
  const url = await address(server)
  const begun = performance.now()
  const over = until === null ? null : setTimeout(until).then(() => server.process.kill('SIGKILL'))
  const missing = Array.from({ length: PAGES }, (_, page) => page).filter((page) => !known.has(page))
  try {
    while (missing.length > 0) await upload(url, missing.splice(0, AT_ONCE), acknowledged)
  } catch (error) {
    // The connection ends with the server.
    if (until === null || !(error instanceof TypeError)) throw error
  }
  const sending = performance.now() - begun
  const isKilled = acknowledged.size + known.size < PAGES
  server.process.kill('SIGKILL')
  await Promise.all([over, server.end])
  return { acknowledged, isKilled, sending }
}

async function address(server: Child): Promise<string> {
  while (!server.out().includes('\n')) {
    await Promise.race([setTimeout(5), server.end])
    assert.equal(server.process.exitCode, null, server.errors())
  }
  return server.out().trim()
}

/** Sends pages in one form, and adds each to `acknowledged` as soon as it is told to be read. */
async function upload(url: string, pages: readonly number[], acknowledged: Set<number>): Promise<void> {
  const form = new FormData()
  for (const page of pages) form.append('file', new File([inventedPage(page)], `${page}.txt`))
  const answer = await fetch(`${url}api/v1/pages`, { method: 'POST', body: form })
  assert.equal(answer.status, 200)
  let rest = ''
  for await (const text of answer.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    for (const line of lines) {
      const step = JSON.parse(line) as { step: string; name: string }
      assert.notEqual(step.step, 'failed', line)
      if (step.step === 'read') acknowledged.add(Number.parseInt(step.name, 10))
    }
  }
}

function titleOf(page: number): string {
  return inventedPage(page).split('\n')[0]!
}

async function titlesOn(record: string): Promise<Set<string | null>> {
  const store = await openRecord(record, { create: true })
  try {
    const { items } = await store.heads(parseQuestion(''), { limit: 100 })
    return new Set(items.map(({ title }) => title))
  } finally {
    await store.close()
  }
}
