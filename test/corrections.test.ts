import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AskedChange, openRecord, parseQuestion, type RecordStore } from '../src/record.ts'
import { addPage, CHANGES, contentOf, neededBy, PAGES } from './correcting.ts'
import { recordMakers, runsIn } from './record-makers.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

let made = 0

const BY = { by: 'Ada Hill', why: null }

/** Adds all pages in some order and makes the changes in theirs, each once its pages are there. */
async function interleaved(
  store: RecordStore,
  order: readonly number[],
  delays: readonly number[],
): Promise<void> {
  const added = new Set<number>()
  let next = 0
  const makeSome = async (most: number): Promise<void> => {
    for (let count = 0; count < most && next < CHANGES.length; count++) {
      const change = CHANGES[next]!
      if (!neededBy(change).every((page) => added.has(page))) return
      await store.correct(change, BY)
      next++
    }
  }
  for (const [index, page] of order.entries()) {
    await addPage(store, PAGES[page]!)
    added.add(page)
    await makeSome(delays[index]!)
  }
  await makeSome(CHANGES.length)
  expect(next).toBe(CHANGES.length)
}

const orders = fc.shuffledSubarray(
  PAGES.map((_page, index) => index),
  { minLength: PAGES.length },
)
const delays = fc.array(fc.nat(CHANGES.length), { minLength: PAGES.length, maxLength: PAGES.length })

/** Checks that the compared content contains the corrections. */
function expectCorrected(content: object): void {
  const { articles, decisions, log } = content as {
    articles: { id: string; line: string; in_force: string }[]
    decisions: object[]
    log: { state: string }[]
  }
  const changed = articles.filter(({ line, in_force }) => line !== in_force).map(({ id }) => id)
  expect(changed.sort()).toEqual([0, 1, 2, 4].map((page) => PAGES[page]!.id).sort())
  expect(decisions).toHaveLength(CHANGES.filter((change) => 'one' in change).length)
  expect(log.map(({ state }) => state)).toEqual(
    CHANGES.map((_change, index) => (index === 2 ? 'undone' : 'in-force')),
  )
}

describe.each(recordMakers)('corrections in %s', { timeout: 120_000 }, (name, open, _groups, content) => {
  /** Everything in a record that `work` has written to. */
  async function recordOf(work: (store: RecordStore) => Promise<void>): Promise<object> {
    const place = join(folder, `${made++}`)
    mkdirSync(place)
    const store = await open(place)
    try {
      await work(store)
    } finally {
      await store.close()
    }
    return content(place)
  }

  test('and articles may come in any order: the record is the same', async () => {
    const expected = await recordOf((store) =>
      interleaved(
        store,
        PAGES.map((_page, index) => index),
        PAGES.map(() => 0),
      ),
    )
    expectCorrected(expected)
    await fc.assert(
      fc.asyncProperty(orders, delays, async (order, some) => {
        expect(await recordOf((store) => interleaved(store, order, some))).toEqual(expected)
      }),
      { numRuns: runsIn(name, 12) },
    )
  })

  test('that are all undone leave the record to the letter as it was', async () => {
    const { log: _none, ...untouched } = (await recordOf(async (store) => {
      for (const page of PAGES) await addPage(store, page)
    })) as { log: object[] }
    await fc.assert(
      fc.asyncProperty(orders, delays, fc.integer(), async (order, some, seed) => {
        const all = (await recordOf(async (store) => {
          await interleaved(store, order, some)
          const undone = new Set(CHANGES.flatMap((change) => (change.do === 'undo' ? change.correction : [])))
          const numbers = CHANGES.flatMap((change, index) =>
            change.do === 'undo' || undone.has(index + 1) ? [] : index + 1,
          )
          const turned = numbers.sort((a, b) => ((a * 7919 + seed) % 13) - ((b * 7919 + seed) % 13) || a - b)
          for (const correction of turned) await store.correct({ do: 'undo', correction }, BY)
        })) as { log: { correction: number; state: string }[] }
        const { log, ...rest } = all
        expect(rest).toEqual(untouched)
        expect(log.map(({ correction }) => correction)).toEqual(log.map((_line, index) => index + 1))
        expect(log.length).toBe(CHANGES.length * 2 - 2)
      }),
      { numRuns: runsIn(name, 8) },
    )
  })

  test('hold whether a page is read again before or after other pages come', async () => {
    const again = PAGES.map((page) => ({
      ...page,
      // Another reader finds the statements the other way round, and gives them other ids.
      statements: page.statements.toReversed().map((one, index) => ({ ...one, id: `s${index + 1}` })),
      events: page.events.map((event) => ({ ...event, statements: ['s1'] })),
    }))
    const reread = async (store: RecordStore, order: readonly number[]): Promise<void> => {
      for (const page of order) await store.replace(again[page]!.page, [again[page]!], 'neural')
    }
    const all = PAGES.map((_page, index) => index)
    const expected = await recordOf(async (store) => {
      await interleaved(store, all, [0, 0, 0, 0, 0])
      await reread(store, all)
    })
    expectCorrected(expected)
    await fc.assert(
      fc.asyncProperty(orders, orders, delays, async (order, other, some) => {
        const all = await recordOf(async (store) => {
          await interleaved(store, order, some)
          await reread(store, other)
        })
        expect(all).toEqual(expected)
      }),
      { numRuns: runsIn(name, 6) },
    )
  })
})

test('what is held in memory follows every correction', { timeout: 60_000 }, async () => {
  const path = join(folder, 'held.db')
  const store = await openRecord(path, { create: true })
  const everything = parseQuestion('')
  const look = async (one: RecordStore): Promise<unknown> => [
    await one.statements(everything),
    await one.facets(everything),
    await one.holders(),
    await one.timeline(everything),
    await one.map(everything),
    await one.sources(everything),
    await one.suggest('who:'),
    await one.who('Tomasz Zawilski'),
    await one.heads(parseQuestion('stance:warns')),
  ]
  const undoing: AskedChange[] = [1, 5, 13].map((correction) => ({ do: 'undo', correction }))
  for (const page of PAGES) await addPage(store, page)
  for (const change of [...CHANGES, ...undoing]) {
    await store.correct(change, BY)
    const held = await look(store)
    const fresh = await openRecord(path)
    expect(held, JSON.stringify(change)).toEqual(await look(fresh))
    await fresh.close()
  }
  await store.close()
})

const CHILD = fileURLToPath(new URL('./correct-until-killed.ts', import.meta.url))

test('a corrector killed again and again leaves what an undisturbed one leaves', {
  timeout: 120_000,
}, async () => {
  const path = (name: string): string => join(folder, name)
  expect(await start(path('undisturbed.db')).end).toBe(0)
  let logged = 0
  let kills = 0
  for (let isComplete = false; !isComplete; ) {
    const child = start(path('killed.db'))
    // After its first step, and within the next.
    await Promise.race([child.firstDone.then(() => setTimeout(kills % 4)), child.end])
    child.process.kill('SIGKILL')
    isComplete = (await child.end) === 0
    if (!isComplete) kills++
    const lines = await logOf(path('killed.db'))
    expect(lines).toBeGreaterThanOrEqual(logged)
    logged = lines
  }
  expect(kills).toBeGreaterThan(1)
  expect(contentOf(path('killed.db'))).toEqual(contentOf(path('undisturbed.db')))
})

interface Corrector {
  readonly process: ChildProcess
  /** The exit code; `null` when killed. */
  readonly end: Promise<number | null>
  readonly firstDone: Promise<void>
}

function start(record: string): Corrector {
  const child = spawn(process.execPath, [CHILD, record], { stdio: ['ignore', 'pipe', 'inherit'] })
  return {
    process: child,
    end: new Promise((resolve) => child.on('close', (code) => resolve(code))),
    firstDone: new Promise((resolve) => child.stdout.once('data', () => resolve())),
  }
}

async function logOf(path: string): Promise<number> {
  const store = await openRecord(path, { create: true })
  try {
    return (await store.corrections()).total
  } finally {
    await store.close()
  }
}
