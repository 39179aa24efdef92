import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRecord } from '../src/record.ts'
import { madeLine } from './made-line.ts'
import { readStories } from './stories.ts'

const docs = readFileSync(new URL('../docs/record-file.md', import.meta.url), 'utf8')
const described = [...docs.matchAll(/^\| `(v_\w+)` \|[^|]*\|(.*)\|$/gm)].map(
  ([, view, columns]) => [view!, [...columns!.matchAll(/`(\w+)`/g)].map((match) => match[1]!)] as const,
)

let folder: string
let db: DatabaseSync

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const store = await openRecord(join(folder, 'record.db'), { create: true })
  const line = madeLine({
    text: 'Ada Hill denied that the harbour of Gdansk was full.',
    places: { Gdansk: 'PL' },
    statements: [{ who: 'Ada Hill', words: 'that the harbour of Gdansk was full', stance: 'denies' }],
  })
  await store.add(line.page, [line], 'light')
  for (const story of (await readStories()).values()) await store.add(story.page, [story], 'light')
  await store.close()
  db = new DatabaseSync(join(folder, 'record.db'), { readOnly: true })
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

describe('docs/record-file.md', () => {
  test('describes every view', () => {
    const views = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").all()
    expect(described.map(([view]) => view).sort()).toEqual(views.map(({ name }) => name))
  })

  test.each(described)('lists the columns of %s', (view, columns) => {
    const found = db.prepare('SELECT name FROM pragma_table_info(?)').all(view)
    expect(columns).toEqual(found.map(({ name }) => name))
  })

  test.each([...docs.matchAll(/```sql\n([^`]*)```/g)].map((match) => match[1]!))(
    'shows SQL that finds something: %s',
    (sql) => {
      expect(db.prepare(sql).all()).not.toEqual([])
    },
  )
})
