import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRecord, parseQuestion, type RecordStore } from '../src/record.ts'
import { emptyMemory, memoryStore } from '../src/stores/memory/store.ts'
import { addressOf } from '../src/stores/postgres/address.ts'
import { connect, type Database } from '../src/stores/postgres/database.ts'
import { storedRecord } from '../src/stores/stored-record.ts'
import { addPage, PAGES } from './correcting.ts'
import { startChild } from './kills/child.ts'
import { memoryGroupsOf } from './memory-groups.ts'
import { recordAt, SERVER } from './postgres/address.ts'
import { type Cluster, findPrograms, startCluster } from './postgres/cluster.ts'
import { rightsOf } from './postgres/rights.ts'
import { postgresContentOf, postgresGroupsOf, withTables } from './postgres/tables.ts'
import { runCli } from './run-cli.ts'

const CHILD = fileURLToPath(new URL('postgres/add-pages.ts', import.meta.url))
const EVERYTHING = parseQuestion('')

/** The same address with other parts. */
function changed(address: string, change: (url: URL) => void): string {
  const url = new URL(address)
  change(url)
  return url.href
}

const schemaOf = (address: string): string => new URL(address).searchParams.get('schema')!

// Where PostgreSQL is not installed, this is reported as skipped.
describe.skipIf(SERVER === '')('a record in PostgreSQL', () => {
  test('is made when asked, and says where there is none', async () => {
    const address = changed(recordAt('none'), (url) => {
      url.password = 'secret'
    })
    await expect(openRecord(address)).rejects.toMatchObject({
      code: 'record/none',
      message: expect.not.stringContaining('secret'),
      hint: expect.not.stringContaining('secret'),
    })
    const store = await openRecord(address, { create: true })
    expect((await store.summary()).file).not.toContain('secret')
    await store.close()
    await (await openRecord(address)).close()
  })

  test.each([
    [
      'no server',
      'record/no-server',
      (url: URL) => {
        url.port = '1'
      },
    ],
    [
      'no such database',
      'record/no-database',
      (url: URL) => {
        url.pathname = '/nowhere'
      },
    ],
    [
      'an unknown user',
      'record/refused',
      (url: URL) => {
        url.username = 'nobody'
      },
    ],
    [
      'a parameter that is not known',
      'record/bad-address',
      (url: URL) => {
        url.searchParams.set('sslmod', 'require')
      },
    ],
    [
      'a schema with a strange name',
      'record/bad-address',
      (url: URL) => {
        url.searchParams.set('schema', 'a"; DROP')
      },
    ],
    [
      'a way to encrypt that leaves it to chance',
      'record/bad-address',
      (url: URL) => {
        url.searchParams.set('sslmode', 'prefer')
      },
    ],
    [
      'a schema of the system',
      'record/bad-address',
      (url: URL) => {
        url.searchParams.set('schema', 'pg_catalog')
      },
    ],
  ] as const)('says what is wrong with the address: %s', async (_what, code, change) => {
    await expect(openRecord(changed(recordAt('wrong'), change), { create: true })).rejects.toMatchObject({
      code,
      hint: expect.stringMatching(/\w/),
    })
  })

  test('asks for the password of a user who has one', async () => {
    await withTables('guarded', (all) => all(`CREATE ROLE guarded LOGIN PASSWORD 'right'`))
    const as = (password: string) =>
      changed(recordAt('guarded'), (url) => {
        url.username = 'guarded'
        url.password = password
      })
    await expect(openRecord(as('wrong'))).rejects.toMatchObject({ code: 'record/refused' })
    await expect(openRecord(as('right'))).rejects.toMatchObject({ code: 'record/none' })
  })

  test('refuses a schema that holds something else, and one from a newer Onrecord', async () => {
    const taken = schemaOf(recordAt('taken'))
    await withTables('taken', (all) => all(`CREATE SCHEMA ${taken}; CREATE TABLE ${taken}.own (id integer)`))
    await expect(openRecord(recordAt('taken'), { create: true })).rejects.toMatchObject({
      code: 'record/not-a-record',
    })
    await (await openRecord(recordAt('newer'), { create: true })).close()
    await withTables('newer', (all) => all(`UPDATE record SET value = '999' WHERE key = 'schema'`))
    await expect(openRecord(recordAt('newer'), { create: true })).rejects.toMatchObject({
      code: 'record/newer-schema',
      message: expect.stringContaining('999'),
    })
  })

  test.each(['x', '0', '', '-1', '1.5', null])('does not open a record whose schema is %j', async (value) => {
    const address = recordAt('damaged')
    const store = await openRecord(address, { create: true })
    await store.close()
    const set = (to: string) =>
      withTables('damaged', (all) => all(`DELETE FROM record WHERE key = 'schema'; ${to}`))
    if (value === null) await set('')
    else await set(`INSERT INTO record VALUES ('schema', '${value}')`)
    for (const create of [false, true])
      await expect(openRecord(address, { create })).rejects.toMatchObject({ code: 'record/damaged' })
    await withTables('damaged', (all) => all(`DROP SCHEMA ${schemaOf(address)} CASCADE`))
  })

  test.each([
    'postgres://desk:%hunter2@127.0.0.1:1/news',
    'postgres://desk:hun?hunter2@127.0.0.1/news',
    'postgres://desk:12?hunter2@127.0.0.1/news',
    'postgres://desk:12/hunter2@127.0.0.1/news',
    'postgres://desk:12#hunter2@127.0.0.1/news',
    'postgres:/desk:hunter2@127.0.0.1/news',
    'postgres://127.0.0.1/news?password=hunter2',
  ])('says what is wrong with %s, and not the password', async (address) => {
    const error: unknown = await openRecord(address).catch((one: unknown) => one)
    expect(error).toMatchObject({ code: 'record/bad-address', hint: expect.stringMatching(/\w/) })
    expect(inspect(error)).not.toContain('hunter2')
  })

  test('gives each user no more than the rights that were granted', async () => {
    const address = recordAt('rights')
    const owner = await openRecord(address, { create: true })
    await addPage(owner, PAGES[0]!)
    const schema = schemaOf(address)
    await withTables('rights', async (all) => {
      for (const may of ['read', 'write'] as const)
        await all(`CREATE ROLE may_${may} LOGIN; ${rightsOf(schema, `may_${may}`, may)}`)
    })
    const as = (user: string) =>
      openRecord(
        changed(address, (url) => {
          url.username = user
        }),
      )
    const reader = await as('may_read')
    expect(await reader.ask(EVERYTHING)).toEqual(await owner.ask(EVERYTHING))
    await expect(addPage(reader, PAGES[1]!)).rejects.toMatchObject({ code: 'record/not-allowed' })
    const writer = await as('may_write')
    await addPage(writer, PAGES[1]!)
    const [statement] = PAGES[0]!.statements
    await writer.correct(
      { do: 'reject', target: { layer: 'statement', article: PAGES[0]!.id, id: statement!.id } },
      { by: 'Ada Hill' },
    )
    expect((await reader.corrections()).total).toBe(1)
    await expect(withTables('rights', (all) => all('DELETE FROM corrections'))).rejects.toThrow('only grows')
    for (const store of [owner, reader, writer]) await store.close()
  })

  test('says the same when several processes write at the same time', async () => {
    const memory = emptyMemory()
    const alone = storedRecord(memoryStore(memory))
    for (const page of PAGES) await addPage(alone, page)
    // Each page is added by two of them, and they begin with making the record.
    const children = ['0,1,2', '2,3,4', '4,0,1,3'].map((numbers) =>
      startChild(CHILD, [recordAt('together'), numbers]),
    )
    for (const child of children) expect(await child.end, child.errors()).toBe(0)
    expect(await postgresGroupsOf('together')).toEqual(memoryGroupsOf(memory))
  }, 120_000)

  test('is asked by many at once over few connections, while it is written to', async () => {
    const store = await openRecord(recordAt('many', '').replace('connections=4', 'connections=2'), {
      create: true,
    })
    const asking = Array.from({ length: 30 }, async () => {
      const [rows, facets] = await Promise.all([store.ask(EVERYTHING), store.facets(EVERYTHING)])
      return [rows.length, facets.total]
    })
    for (const page of PAGES) await addPage(store, page)
    for (const [rows, total] of await Promise.all(asking)) {
      // Each answer is of one state: pages are on record as a whole.
      expect(total! % 3).toBe(0)
      expect(rows! % 3).toBe(0)
    }
    expect((await store.facets(EVERYTHING)).total).toBe(15)
    await store.close()
  })

  test('comes back from a backup as it was', async () => {
    const store = await openRecord(recordAt('backup'), { create: true })
    for (const page of PAGES) await addPage(store, page)
    const before = await postgresContentOf('backup')
    await store.close()
    const schema = schemaOf(recordAt('backup'))
    const server = new URL(SERVER).href
    const program = (name: string) => join(findPrograms()!, name)
    const dump = execFileSync(program('pg_dump'), [`--schema=${schema}`, '--format=custom', server], {
      maxBuffer: 2 ** 28,
    })
    await withTables('backup', (all) => all(`DROP SCHEMA ${schema} CASCADE`))
    execFileSync(program('pg_restore'), [`--dbname=${server}`], { input: dump })
    expect(await postgresContentOf('backup')).toEqual(before)
    const restored = await openRecord(recordAt('backup'))
    expect((await restored.ask(parseQuestion('soldiers'))).length).toBeGreaterThan(0)
    const [statement] = PAGES[0]!.statements
    await restored.correct(
      { do: 'reject', target: { layer: 'statement', article: PAGES[0]!.id, id: statement!.id } },
      { by: 'Ada Hill' },
    )
    await restored.close()
  }, 120_000)

  test('is named at the command line wherever a file is', async () => {
    const record = changed(recordAt('command line'), (url) => {
      url.password = 'secret'
    })
    const run = (...args: string[]) => runCli([...args, '--record', record])
    const read = await runCli([
      'read',
      'examples/pages/bridge-denial.txt',
      '--tagger',
      'light',
      '--into',
      record,
    ])
    expect(read, read.err).toMatchObject({ code: 0 })
    const info = await run('info')
    expect(info.out).toMatch(/articles +1/)
    expect(info.out + info.err + read.out + read.err).not.toContain('secret')
    expect((await run('ask', 'stance:denies')).out).toContain('denied shelling a bridge')
    expect((await run('show', 'no-such-article')).err).not.toContain('secret')
    expect((await run('keep', 'bridge', 'about:bridge')).err).not.toContain('secret')
    expect((await run('kept', 'bridge', '--json')).out).toContain('bridge')
    expect((await run('export', '--format', 'csv')).out).toContain('denies')
  }, 120_000)
})

describe.skipIf(SERVER === '')('a PostgreSQL server', () => {
  let folder: string
  let cluster: Cluster
  let store: RecordStore

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-server-'))
    const made = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
    execFileSync('openssl', ['req', ...made, ...names, ...files], { stdio: 'pipe' })
    cluster = (await startCluster({ listen_addresses: 'localhost', synchronous_commit: 'on' }))!
    store = await openRecord(cluster.address, { create: true })
  }, 120_000)
  afterAll(async () => {
    await store.close()
    await cluster.stop()
    rmSync(folder, { recursive: true })
  })

  test('that ends and comes back loses nothing that was on record', async () => {
    await addPage(store, PAGES[0]!)
    await cluster.restart()
    await addPage(store, PAGES[1]!).catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'record/lost-server' }),
    )
    await addPage(store, PAGES[1]!)
    expect((await store.facets(EVERYTHING)).articles).toBe(2)
  })

  test('that ends connections ends no more than what was asked over them', async () => {
    await addPage(store, PAGES[2]!)
    const { total: statements } = await store.facets(EVERYTHING)
    const outcomes = new Set<unknown>()
    let isOver = false
    const asking = Array.from({ length: 3 }, async () => {
      while (!isOver)
        outcomes.add(
          await store.facets(EVERYTHING).then(
            ({ total }) => total,
            ({ code }: { code: unknown }) => code,
          ),
        )
    })
    for (let i = 0; i < 40; i++) {
      await cluster.cutOff()
      await sleep(10)
    }
    isOver = true
    await Promise.all(asking)
    expect(outcomes).toEqual(new Set([statements, 'record/lost-server']))
    expect((await store.facets(EVERYTHING)).total).toBe(statements)
  }, 60_000)

  test.each([
    ['while nothing is asked', async () => await cluster.cutOff()],
    [
      'while something is asked',
      async (db: Database) => {
        const cut = sleep(200).then(() => cluster.cutOff())
        await Promise.all([db.all('SELECT pg_sleep(20)'), db.all('SELECT 1')]).finally(() => cut)
      },
    ],
    [
      'while something is asked, and nobody minds',
      async (db: Database) => {
        const asked = db.all('SELECT pg_sleep($1)', 20).catch(() => {})
        await sleep(200)
        await cluster.cutOff()
        await asked
      },
    ],
  ])(
    'that ends the connection of a transaction %s leaves nothing of it',
    async (_when, cut) => {
      const db = await connect(addressOf(`${cluster.address}?connections=1`), 1_000)
      await db.script('DROP TABLE IF EXISTS kept; CREATE TABLE kept (n bigint)')
      const torn = db.transaction('write', async () => {
        await db.run('INSERT INTO kept VALUES ($1)', 1)
        await cut(db)
        await db.run('INSERT INTO kept VALUES ($1)', 2)
      })
      await expect(torn).rejects.toMatchObject({
        code: expect.stringMatching(/^(CONNECTION_CLOSED|57P01|ECONNRESET|EPIPE)$/),
      })
      await db.transaction('write', () => db.run('INSERT INTO kept VALUES ($1)', 3))
      expect(await db.all('SELECT n FROM kept')).toEqual([{ n: 3 }])
      await db.close()
    },
    30_000,
  )

  test('is trusted by its certificate, where the address asks for that', async () => {
    const data = join(cluster.folder, 'data')
    const { uid, gid } = statSync(data)
    for (const file of ['cert.pem', 'key.pem']) {
      copyFileSync(join(folder, file), join(data, file))
      chownSync(join(data, file), uid, gid)
      chmodSync(join(data, file), 0o600)
    }
    const settings = join(data, 'postgresql.auto.conf')
    writeFileSync(
      settings,
      `${readFileSync(settings)}ssl = on\nssl_cert_file = 'cert.pem'\nssl_key_file = 'key.pem'\n`,
    )
    writeFileSync(join(data, 'pg_hba.conf'), 'hostssl all all all trust\n')
    await cluster.restart()
    const at = (host: string, rest: string) => `postgres://onrecord@${host}:${cluster.port}/postgres${rest}`
    const opened = async (address: string) => (await openRecord(address)).close()
    const trusted = `sslmode=verify-full&sslrootcert=${join(folder, 'cert.pem')}`
    await opened(at('localhost', `?${trusted}`))
    await opened(at('localhost', '?sslmode=require'))
    await expect(opened(at('localhost', ''))).rejects.toMatchObject({ code: 'record/refused' })
    await expect(opened(at('localhost', '?sslmode=verify-full'))).rejects.toMatchObject({
      code: 'record/not-trusted',
    })
    await expect(opened(at('127.0.0.1', `?${trusted}`))).rejects.toMatchObject({ code: 'record/not-trusted' })
    await expect(
      opened(at('localhost', '?sslmode=verify-full&sslrootcert=/nowhere.pem')),
    ).rejects.toMatchObject({
      code: 'record/bad-address',
    })
  })
})
