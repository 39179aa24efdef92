import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeLine } from '../../../test/made-line.ts'
import type { RecordLine } from '../../types/line.ts'
import { openRecord } from '../open-record.ts'
import { highestRows, ROW_TABLES } from './row-numbers.ts'

/** Some articles with two versions each. */
const pages = ['port', 'mine', 'bridge', 'school'].map((name) =>
  [`The ${name} stays closed`, `The ${name} opens in May`].map((words) =>
    madeLine({
      name: `${name}.txt`,
      published: '2024-05-14',
      text: `Ada Hill said: ${words}. Jan Low denied that ${name} workers struck in Gdynia.`,
      places: { Gdynia: 'PL' },
      events: [{ word: 'struck', place: 'Gdynia' }],
      statements: [
        { who: 'Ada Hill', words },
        { who: 'Jan Low', words: `that ${name} workers struck in Gdynia`, stance: 'denies' },
      ],
    }),
  ),
)

type Step = readonly [what: 'add' | 'read again' | 'correct', page: number, version: number]

const steps = fc.array(
  fc.tuple(
    fc.constantFrom('add' as const, 'read again' as const, 'correct' as const),
    fc.nat(pages.length - 1),
    fc.nat(1),
  ),
  { minLength: 5, maxLength: 20 },
)

interface Numbers {
  readonly highest: ReturnType<ReturnType<typeof highestRows>>
  readonly rows: ReadonlySet<string>
  readonly replaced: number
  readonly redrawn: number
  readonly stamp: number
}

function numbersIn(path: string): Numbers {
  const db = new DatabaseSync(path, { readOnly: true })
  const number = (sql: string): number => Number(Object.values(db.prepare(sql).get() ?? { none: 0 })[0] ?? 0)
  const torn = db
    .prepare(
      `SELECT article FROM statements GROUP BY article
       HAVING max(statement) - min(statement) + 1 <> count(*)
           OR json_group_array(position ORDER BY statement) <> json_group_array(position ORDER BY position)`,
    )
    .all()
  expect(torn, 'statements of an article follow each other').toEqual([])
  const numbers: Numbers = {
    highest: { ...highestRows(db)() },
    rows: new Set(
      ROW_TABLES.flatMap(({ table, row }) =>
        db
          .prepare(`SELECT ${row} AS number FROM ${table}`)
          .all()
          .map(({ number: own }) => `${table} ${own}`),
      ),
    ),
    replaced: number("SELECT value FROM record WHERE key = 'replaced'"),
    redrawn: number('SELECT max(stamp) FROM redrawn'),
    stamp: number("SELECT value FROM record WHERE key = 'stamp'"),
  }
  db.close()
  return numbers
}

let readings = 0

async function take([what, page, version]: Step, path: string): Promise<void> {
  const store = await openRecord(path)
  const line = pages[page]![version] as RecordLine
  if (what === 'add') await store.add(line.page, [line], 'light')
  if (what === 'read again') await store.replace(line.page, [line], `light ${readings++}`)
  const [found] = what === 'correct' ? await store.find(line.id) : []
  if (found)
    await store.correct(
      {
        do: 'edit',
        target: { layer: 'statement', article: found.id, id: 's1' },
        set: { stance: found.statements[0]!.stance === 'warns' ? 'asserts' : 'warns' },
      },
      { by: 'Ada Hill' },
    )
  await store.close()
}

test('readers that keep rows in memory can rely on row numbers and stamps', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-rows-'))
  let count = 0
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const path = join(folder, `${count++}.db`)
      await (await openRecord(path, { create: true })).close()
      let before = numbersIn(path)
      for (const step of all) {
        await take(step, path)
        const now = numbersIn(path)
        const fresh = [...now.rows].filter((row) => !before.rows.has(row))
        if (now.replaced === before.replaced) {
          for (const row of fresh) {
            const [table, number] = row.split(' ') as [keyof Numbers['highest'], string]
            expect(Number(number), `${JSON.stringify(step)}: ${row}`).toBeGreaterThan(before.highest[table])
          }
          const gone = [...before.rows].some((row) => !now.rows.has(row))
          if (gone) expect(now.redrawn, JSON.stringify(step)).toBeGreaterThan(before.redrawn)
        }
        expect(now.stamp).toBeGreaterThanOrEqual(before.stamp)
        before = now
      }
      rmSync(path)
    }),
    { numRuns: 15 },
  )
  rmSync(folder, { recursive: true })
})
