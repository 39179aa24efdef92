import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type EventHead,
  type EventView,
  openRecord,
  type SourceAudit,
  type ThreadHead,
  type ThreadView,
  type WhoView,
} from '../src/record.ts'
import { migrations } from '../src/stores/sqlite/schema/migrations.ts'
import { type Ran, runCli } from './run-cli.ts'
import { readStories } from './stories.ts'

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-across-'))
  const store = await openRecord(join(folder, 'news.db'), { create: true })
  for (const line of (await readStories()).values()) await store.add(line.page, [line], 'light')
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]): Promise<Ran> => runCli([...args, '--record', 'news.db'], { cwd: folder })
const json = <T>({ out }: Ran): T[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T)

/** The thread about withheld pay, and a statement of it. */
async function payThread(): Promise<ThreadHead> {
  const [head] = json<ThreadHead>(await run('thread', 'withheld', 'status:disputed', '--json'))
  return head!
}

describe('onrecord thread', () => {
  test('lists threads with their status and three counts that are not each other', async () => {
    const { code, out, err } = await run('thread', 'withheld')
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('disputed · 5 statements · 2024-05-14 to 2024-05-21')
    expect(out.replace(/\s+/g, ' ')).toContain(
      '4 articles, 1 known origin and 2 texts of unknown origin, 2 speakers',
    )
    expect(out).toContain('Halina Brzozowska, Piotr Gawronek')
  })

  test('shows one in order of time, with exact words, by the beginning of a statement’s id', async () => {
    const { id, title } = await payThread()
    const [article, statement] = id.split('/')
    const { code, out } = await run('thread', `${article!.slice(0, 6)}/${statement}`)
    expect(code).toBe(0)
    expect(out).toContain(title)
    const days = [...out.matchAll(/^(\d{4}-\d\d-\d\d) /gm)].map(([, day]) => day!)
    expect(days).toEqual(days.toSorted())
    expect(days).toHaveLength(5)
    expect(out).toContain('a copy of')
  })

  test('tells who is accused and not heard, and in how many articles that was looked for', async () => {
    const threads = json<ThreadHead>(await run('thread', '--json', '--limit', '50'))
    const views = await Promise.all(
      threads.map(async ({ id }) => json<ThreadView>(await run('thread', id, '--json'))[0]!),
    )
    for (const view of views) {
      expect(view.rows).toHaveLength(view.positions.length)
      for (const [index, { statement }] of view.positions.entries()) {
        expect(view.rows[index]).toMatchObject({ article: statement.article, statement: statement.id })
      }
      if (view.silent.length === 0) continue
      expect((await run('thread', view.id)).out).toContain(
        `${view.silent[0]!.name}: no statement found in ${view.articlesRead} article`,
      )
    }
  })

  test('says so where a statement is in none', async () => {
    const store = await openRecord(join(folder, 'news.db'))
    const alone: string[] = []
    for await (const { id, statements } of store.articles())
      for (const one of statements)
        if (alone.length === 0 && (await store.thread(`${id}/${one.id}`)) === null)
          alone.push(`${id}/${one.id}`)
    await store.close()
    const { code, err } = await run('thread', alone[0]!)
    expect(code).toBe(1)
    expect(err).toContain(`The statement "${alone[0]}" is in no thread`)
  })

  test('says so when there is none, and what to do', async () => {
    const none = await run('thread', '3f2a9c/s3')
    expect(none.code).toBe(1)
    expect(none.err).toMatch(/There is no thread "3f2a9c\/s3".*\n.*onrecord thread WORDS/)
    expect(await run('thread', 'zeppelin')).toMatchObject({
      code: 0,
      out: '',
      err: 'No thread on record fits.\n',
    })
    expect((await run('thread', 'status:settled')).code).toBe(2)
  })
})

test('onrecord ask --threads and --events list what the statements belong to', async () => {
  const threads = await run('ask', 'withheld', '--threads', '--json')
  expect(json<ThreadHead>(threads).map(({ status }) => status)).toContain('disputed')
  const events = json<EventHead>(await run('ask', 'event:ACCUSE', '--events', '--json'))
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['ACCUSE']))
})

test('onrecord ask finds statements by the status of their thread and the type of their events', async () => {
  const disputed = await run('ask', 'status:disputed', '--json', '--limit', '50')
  const { id } = await payThread()
  expect(
    json<{ article: string; statement: string }>(disputed).map((row) => `${row.article}/${row.statement}`),
  ).toContain(id)
  const protest = json<{ words: string }>(await run('ask', 'event:protest', '--json'))
  expect([...new Set(protest.map(({ words }) => words))]).toEqual([
    'The walkout at the container terminal goes on.',
    'Gdansk dock workers walk out over pay',
  ])
})

test('onrecord ask event: shows the event, who tells of it, and an id that event and explain take', async () => {
  const { out } = await run('ask', 'event:protest')
  const [, id] = /protest[\s\S]*?: the article\s+says\s+so\s+([0-9a-f]+-\d\/v\d+)/.exec(out) ?? []
  expect(id, out).toBeDefined()
  expect((await run('event', id!)).out).toContain(id)
  expect((await run('explain', id!)).out).toMatch(/^v\d+\s+PROTEST/)
  expect(await run('explain', id!.split('/')[0]!)).toMatchObject({ code: 1 })
})

test('onrecord ask who: finds a man under his other spelling', async () => {
  const rows = json<{ who: string; asWritten?: string }>(await run('ask', 'who:Tomasz Zawilsky', '--json'))
  // He has one name on record, and beside it the one that an article writes.
  expect(new Set(rows.map(({ who }) => who))).toEqual(new Set(['Tomasz Zawilski']))
  expect(new Set(rows.map(({ asWritten }) => asWritten))).toEqual(new Set([undefined, 'Tomasz Zawilsky']))
})

test('onrecord ask tells which answers stand in copies', async () => {
  const { out } = await run('ask', 'words', 'wages')
  expect(out.match(/ · a\s+copy\s+of /g)).toHaveLength(1)
  const rows = json<{ copyOf?: string }>(await run('ask', 'words', 'wages', '--json'))
  expect(rows.flatMap(({ copyOf }) => copyOf ?? [])).toHaveLength(1)
})

test('onrecord event shows every mention, who tells of it, and why they are one', async () => {
  const heads = json<EventHead>(await run('event', '--json'))
  const several = heads.find(({ mentions }) => mentions > 1)!
  const [view] = json<EventView>(await run('event', several.id, '--json'))
  expect(view!.mentions).toHaveLength(several.mentions)
  expect(view!.reasons.length).toBeGreaterThan(0)
  const { out } = await run('event', several.id)
  for (const { sentence } of view!.mentions) {
    expect(out.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' ').trim())
  }
  expect(await run('event', 'nowhere/v1')).toMatchObject({ code: 1 })
})

test('onrecord event also lists what is told once, and nothing twice', async () => {
  const heads = json<EventHead>(await run('event', '--limit', '500', '--json'))
  const views = await Promise.all(
    heads.map(async ({ id }) => json<EventView>(await run('event', id, '--json'))[0]!),
  )
  const mentions = views.flatMap((view) => view.mentions.map(({ at }) => `${at.article}/${at.id}`))
  expect(heads.some((head) => head.mentions === 1)).toBe(true)
  expect(new Set(mentions).size).toBe(mentions.length)
  const articles = json<{ id: string; events: { id: string }[] }>(await run('export', '--format', 'jsonl'))
  expect(mentions.sort()).toEqual(
    articles.flatMap(({ id, events }) => events.map((one) => `${id}/${one.id}`)).sort(),
  )
  // Of one told once, list and page say the same.
  const alone = heads.find((head) => head.mentions === 1)!
  expect(await run('ask', '--events', '--limit', '500', '--json')).toMatchObject({
    out: expect.stringContaining(`"id":"${alone.id}"`),
  })
  const { words, from, to, actors, backing } = views[heads.indexOf(alone)]!
  expect(alone).toMatchObject({ words, from, to, actors, backing })
})

describe('onrecord who', () => {
  test('shows somebody under all their names, what they say, and who is not them', async () => {
    const { code, out } = await run('who', 'Brzozowska')
    expect(code).toBe(0)
    expect(out).toMatch(/^Halina Brzozowska person\nperson\/halina-brzozovska\nalso .*Halina K\. Brzozowska/)
    expect(out).not.toContain('The hall was too small')
    const [who] = json<WhoView>(await run('who', 'person/tomasz-zavilski', '--json'))
    expect(who!.aliases).toContain('Tomasz Zawilsky')
    expect(who!.merges).toMatchObject([{ rule: 'spelling' }])
    expect(who!.statements.total).toBe(2)
  })

  test('finds nobody where there is nobody', async () => {
    expect(await run('who', 'Ada', 'Hill')).toMatchObject({
      code: 1,
      out: '',
      err: 'Nobody called "Ada Hill" is on record.\nFind statements that name them with: onrecord ask "Ada Hill"\n',
    })
  })
})

test('onrecord sources counts who is quoted, and each statement once', async () => {
  const [audit] = json<SourceAudit>(await run('sources', '--json'))
  const halina = audit!.sources.find(({ id }) => id === 'person/halina-brzozovska')
  expect(halina).toMatchObject({ name: 'Halina Brzozowska', articles: 4, origins: 1 })
  const months = audit!.months.reduce((sum, { statements }) => sum + statements, 0)
  expect(months).toBe(audit!.statements - audit!.ownVoice)
  for (const { statements, named, unnamed } of audit!.months) expect(named + unnamed).toBe(statements)
  expect((await run('sources')).out).toMatch(/Halina Brzozowska +\d+ +\d+ +4 +1 +1\n/)
})

describe('a record of the first schema', () => {
  test('is readable, and is brought up to date by whoever looks across articles', async () => {
    const path = join(folder, 'old.db')
    const lines = [...(await readStories()).values()]
    makeOld(path, lines)
    const store = await openRecord(path)
    expect(await store.articles()[Symbol.asyncIterator]().next()).toMatchObject({ done: false })
    await expect(store.happenings({ ...EMPTY })).rejects.toThrow(
      /drawn up by another Onrecord, or not at all yet/,
    )
    await store.close()
    const { code, out } = await runCli(['thread', 'withheld', '--json', '--record', 'old.db'], {
      cwd: folder,
    })
    expect(code).toBe(0)
    expect(json<ThreadHead>({ out } as Ran)).toEqual(
      json<ThreadHead>(await run('thread', 'withheld', '--json')),
    )
  })
})

const EMPTY = {
  ...{ words: [], who: [], about: [], place: [], publisher: [], stance: [], mode: [], status: [], event: [] },
  since: null,
  until: null,
}

/** A record as schema 1 had it: the tables of the newest, without what came later. */
function makeOld(
  path: string,
  lines: readonly { id: string; page: { sha256: string; name: string } }[],
): void {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL')
  db.exec(migrations[0]!)
  db.exec('PRAGMA application_id = 0x4f6e5265; PRAGMA user_version = 1')
  const current = new DatabaseSync(join(folder, 'news.db'), { readOnly: true })
  const tables = [
    ...[
      'pages',
      'locations',
      'articles',
      'entities',
      'statements',
      'statement_holders',
      'statement_about',
      'places',
    ],
    ...['statement_places', 'events', 'event_statements', 'event_places'],
  ]
  for (const table of tables) {
    const columns = db
      .prepare(`SELECT name FROM pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => `"${name}"`)
    const insert = db.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    for (const row of current.prepare(`SELECT ${columns.join(', ')} FROM ${table}`).all()) {
      insert.run(...(Object.values(row) as string[]))
    }
  }
  expect(lines.length).toBe(Number(db.prepare('SELECT count(*) AS count FROM articles').get()!.count))
  const search = db.prepare(
    'INSERT INTO statement_search (rowid, content, about, holder, place, title) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { statement, words, who } of db.prepare('SELECT statement, words, who FROM statements').all()) {
    search.run(statement!, words!, '', who ?? '', '', '')
  }
  current.close()
  db.close()
}
