import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { madeLine } from '../../../test/made-line.ts'
import { openRecord } from '../open-record.ts'
import { storedRecord } from '../stored-record.ts'
import { APPLICATION_ID, migrate, SCHEMA } from './migrate.ts'
import { openFile } from './open.ts'
import { migrations } from './schema/migrations.ts'
import { sqliteStore } from './store.ts'
import { transactionAtOnce } from './transaction.ts'
import { troubleOf } from './trouble.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  path = join(folder, 'news.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a record file', () => {
  test('is made only when asked for', async () => {
    await expect(openRecord(path)).rejects.toMatchObject({
      message: `No record at "${path}".`,
      hint: `Make one with: onrecord read PATH --into ${path}`,
    })
    expect(existsSync(path)).toBe(false)
  })

  test('is one file once it is closed', async () => {
    const store = await openRecord(path, { create: true })
    const line = madeLine({ text: 'Nothing happened.' })
    await store.add(line.page, [line], 'light')
    await store.close()
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  test('says of itself what it is', async () => {
    await (await openRecord(path, { create: true })).close()
    const db = new DatabaseSync(path)
    expect(db.prepare('PRAGMA application_id').get()).toEqual({ application_id: 0x4f6e5265 })
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA })
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    db.close()
  })

  test('of a schema before this one is brought up to date, and keeps what it holds', async () => {
    const old = new DatabaseSync(path)
    for (const sql of migrations.slice(0, 3)) old.exec(sql)
    old.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 3`)
    old.exec(
      `INSERT INTO pages (sha256, name, read_at, read_by) VALUES ('ab', 'menu.txt', '2026-01-01', 'onrecord 0.1.0, tagger light')`,
    )
    old.exec(`INSERT INTO locations VALUES ('/menu.txt', 1, 1, '2026-01-01', NULL)`)
    old.close()
    const store = await openRecord(path)
    expect(await store.summary()).toMatchObject({
      schema: SCHEMA,
      pages: 1,
      noted: { total: 1, latest: [{ name: 'menu.txt', articles: 0, notes: [] }] },
    })
    await store.close()
  })

  test('of the schema before tellers is told who tells of its events, and to whom they are done', async () => {
    const line = madeLine({
      text: 'Ada Hill denied that Jan Low robbed Eva Roth. The police held him.',
      statements: [
        { who: 'Ada Hill', words: 'that Jan Low robbed Eva Roth', stance: 'denies' },
        { who: 'Jan Low', words: 'Jan Low' },
        { words: 'The police held him' },
      ],
      events: [
        { word: 'robbed', recipients: ['Jan Low'], told: { s1: 'denies' } },
        { word: 'held', told: { s3: 'asserts' } },
      ],
    })
    const store = await openRecord(path, { create: true })
    await store.add(line.page, [line], 'light')
    await store.close()
    const rows = 'SELECT recipients, told FROM events ORDER BY event'
    const db = new DatabaseSync(path)
    const now = db.prepare(rows).all()
    db.exec('ALTER TABLE events DROP COLUMN recipients; ALTER TABLE events DROP COLUMN told')
    db.exec(
      'DROP TABLE kept_seen; DROP TABLE kept_questions; DROP VIEW v_feeds; DROP TABLE feed_items; DROP TABLE feeds; DROP TABLE feed_servers',
    )
    db.exec('PRAGMA user_version = 5')
    db.close()
    await (await openRecord(path)).close()
    const migrated = new DatabaseSync(path)
    expect(migrated.prepare(rows).all()).toEqual(now)
    expect(now).toEqual([
      { recipients: '["Jan Low"]', told: '[{"who":"Ada Hill","as":"denies"}]' },
      { recipients: '[]', told: '[{"who":"article","as":"asserts"}]' },
    ])
    migrated.close()
  })

  test('lets no row point at nothing', async () => {
    const db = openFile(path, { create: true })
    expect(() => db.exec("INSERT INTO locations VALUES ('a', 1, 99, '', NULL)")).toThrow(/FOREIGN KEY/)
    db.close()
  })

  test.each([
    ['made anew', 0],
    ['of the schema before', 3],
  ])('%s is sound to SQLite before 3.45, where NULL is no valid JSON', async (_made, schema) => {
    const db = new DatabaseSync(path)
    for (const sql of migrations.slice(0, schema)) db.exec(sql)
    if (schema > 0) db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${schema}`)
    db.function('json_valid', { deterministic: true }, (json) => Number(json !== null))
    const line = madeLine({ text: 'Nothing happened.' })
    const add = (): void => {
      db.exec(`INSERT INTO pages (page, sha256, name, read_at, read_by) VALUES (1, 'f', 'a.txt', '', '');
        INSERT INTO corrections VALUES (1, '', 'Ada', NULL, 'accept', NULL, NULL, NULL, '{}', NULL, NULL, '{}')`)
      db.prepare(`INSERT INTO articles (page, position, id, language, published_basis, authors, statements, quotations,
        holders, line) VALUES (1, 0, 'a', 'en', '', '', 0, 0, 0, ?)`).run(JSON.stringify(line))
    }
    if (schema > 0) expect(() => transactionAtOnce(db, add)).toThrow(/CHECK/)
    migrate(db, path, { create: true })
    add()
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    expect(() => db.exec('UPDATE sqlite_schema SET sql = sql')).toThrow(/may not be modified/)
    db.close()
  })

  test('has views that can all be read', async () => {
    const db = openFile(path, { create: true })
    const line = madeLine({ text: 'Ada Hill said no.', statements: [{ who: 'Ada Hill', words: 'no' }] })
    await storedRecord(sqliteStore(db, path)).add(line.page, [line], 'light')
    const views = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").all()
    expect(views.length).toBeGreaterThan(8)
    for (const { name } of views) expect(() => db.prepare(`SELECT * FROM ${name}`).all()).not.toThrow()
    expect(db.prepare('SELECT who, words, current FROM v_statements').all()).toEqual([
      { who: 'Ada Hill', words: 'no', current: 1 },
    ])
    db.close()
  })
})

describe('a record that is no longer where it was', () => {
  test.each([
    ['deleted', () => rmSync(path)],
    ['moved', () => renameSync(path, `${path}.old`)],
    [
      'replaced',
      () => {
        renameSync(path, `${path}.old`)
        copyFileSync(`${path}.old`, path)
      },
    ],
  ])('(%s) takes and tells nothing', async (_what, takeAway) => {
    const store = await openRecord(path, { create: true })
    const line = madeLine({ text: 'Nothing happened.' })
    await store.add(line.page, [line], 'light')
    takeAway()
    const gone = { code: 'record/gone', message: expect.stringContaining(path) }
    await expect(store.add({ ...line.page, sha256: 'f'.repeat(64) }, [], 'light')).rejects.toMatchObject(gone)
    await expect(store.summary()).rejects.toMatchObject(gone)
    await expect(store.articles()[Symbol.asyncIterator]().next()).rejects.toMatchObject(gone)
    await store.close()
  })
})

describe('refused, with what to do about it:', () => {
  const refusal = (options = {}): Promise<string> =>
    openRecord(path, options).then(
      () => 'opened',
      (error) => `${error.message} ${error.hint}`,
    )

  test('a record of a newer schema', async () => {
    await (await openRecord(path, { create: true })).close()
    const db = new DatabaseSync(path)
    db.exec("PRAGMA user_version = 99; UPDATE record SET value = '7.0.0'")
    db.close()
    expect(await refusal()).toMatch(
      /was written by Onrecord 7\.0\.0 \(schema 99\); this is .* \(schema \d+\)\. Use a newer/,
    )
  })

  test('a SQLite file of another program, whether reading or writing', async () => {
    const db = new DatabaseSync(path)
    db.exec('CREATE TABLE history (url TEXT)')
    db.close()
    expect(await refusal()).toMatch(/is a SQLite file but not a record/)
    expect(await refusal({ create: true })).toMatch(/is a SQLite file but not a record/)
  })

  test('a file that is no SQLite file', async () => {
    writeFileSync(path, 'Harbour workers reject offer. '.repeat(100))
    expect(await refusal({ create: true })).toMatch(/not a SQLite file/)
  })

  test('an empty file, when there should be a record', async () => {
    writeFileSync(path, '')
    expect(await refusal()).toMatch(/is empty.*onrecord read/)
    expect(await refusal({ create: true })).toBe('opened')
  })

  test('a folder', async () => {
    mkdirSync(path)
    expect(await refusal({ create: true })).toMatch(/is a folder/)
  })

  test('a folder that is not there', async () => {
    path = join(folder, 'none', 'news.db')
    expect(await refusal({ create: true })).toMatch(/its folder does not exist.*Make the folder/)
  })

  test.each(['', ' ', ':memory:'])('a name that is no file: %j', async (name) => {
    path = name
    expect(await refusal({ create: true })).toMatch(/Name a file/)
    expect(await refusal()).toMatch(/Name a file/)
  })

  test('a file locked by another program', async () => {
    await (await openRecord(path, { create: true })).close()
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    const store = await openRecord(path, { patience: 10 })
    const line = madeLine({ text: 'Nothing happened.' })
    await expect(store.add(line.page, [line], 'light')).rejects.toMatchObject({ code: 'record/locked' })
    other.exec('ROLLBACK')
    other.close()
    await store.add(line.page, [line], 'light')
    await store.close()
  })

  test('a disk that fills up: the page in hand is lost, those before stay', async () => {
    const db = openFile(path, { create: true })
    const store = storedRecord(sqliteStore(db, path))
    const small = madeLine({ text: 'Nothing happened.' })
    await store.add(small.page, [small], 'light')
    db.exec(`PRAGMA max_page_count = ${Number(db.prepare('PRAGMA page_count').get()?.page_count) + 2}`)
    const large = madeLine({ name: 'large.txt', text: 'Much happened. '.repeat(5_000) })
    await expect(store.add(large.page, [large], 'light')).rejects.toMatchObject({ code: 'record/disk-full' })
    expect(await store.summary()).toMatchObject({ pages: 1, articles: 1 })
    db.exec('PRAGMA max_page_count = 1000000')
    await store.add(large.page, [large], 'light')
    await store.close()
  })

  test('what SQLite says and nobody expected, in its own words', () => {
    const error = Object.assign(new Error('out of memory'), { errcode: 7 })
    expect(troubleOf(error, 'news.db', 'read')).toMatchObject({
      message: 'Cannot read "news.db": SQLite says: out of memory.',
    })
  })
})

// Root may write everywhere.
test.skipIf(process.getuid?.() === 0)('a record that may only be read can be read', async () => {
  const line = madeLine({ text: 'Nothing happened.' })
  const store = await openRecord(path, { create: true })
  await store.add(line.page, [line], 'light')
  await store.close()
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  const again = await openRecord(path)
  expect(await again.find(line.id)).toEqual([line])
  await expect(again.add({ ...line.page, sha256: 'f'.repeat(64) }, [], 'light')).rejects.toMatchObject({
    code: 'record/read-only',
  })
  await again.close()
  chmodSync(folder, 0o755)
})
