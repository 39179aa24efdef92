import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres from 'postgres'

/** A PostgreSQL server of the tests' own. */
export interface Cluster {
  /** Of a database in which schemas may be made, without a password. */
  readonly address: string
  readonly folder: string
  readonly port: number
  stop(): Promise<void>
  /** Ends all its processes at once, as when the power fails, and starts it again. */
  restart(): Promise<void>
  /** Ends all connections of the program to it. */
  cutOff(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

/** Where PostgreSQL's programs are; `null` where it is not installed. */
export function findPrograms(): string | null {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, 'bin'))
    : []
  const folders = [...(process.env.PATH ?? '').split(':'), ...debian]
  const found = folders.find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
  // There may be links to some of the programs only.
  return found === undefined ? null : dirname(realpathSync(join(found, 'initdb')))
}

/** Makes a cluster in a folder and starts it on a free port. `null` where PostgreSQL is not installed. */
export async function startCluster(settings: Readonly<Record<string, string>> = {}): Promise<Cluster | null> {
  const programs = findPrograms()
  const owner = programs === null ? null : ownerOf()
  if (programs === null || owner === undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'))
  chmodSync(folder, 0o755)
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const making = ['-D', data, '-U', 'onrecord', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(programs, 'initdb'), making, { ...owner, cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    settingsOf({ ...SETTINGS, unix_socket_directories: folder, port, ...settings }),
  )
  // `guarded` is a role whose password is asked for.
  writeFileSync(
    join(data, 'pg_hba.conf'),
    'host all guarded all scram-sha-256\nhost all all all trust\nlocal all all trust\n',
  )
  const start = () => startServer(join(programs, 'postgres'), data, owner)
  let server = await start()
  const end = (signal: NodeJS.Signals) => ended(server, signal)
  return {
    address: `postgres://onrecord@127.0.0.1:${port}/postgres`,
    ...{ folder, port },
    async stop() {
      await end('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
    async restart() {
      await end('SIGQUIT')
      server = await start()
    },
    async cutOff() {
      const sql = postgres({ host: '127.0.0.1', port, user: 'onrecord', database: 'postgres', max: 1 })
      await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'onrecord'`
      await sql.end()
    },
  }
}

/** Nothing has to survive the tests. */
const SETTINGS = {
  ...{ listen_addresses: '127.0.0.1', max_connections: '200', shared_buffers: '64MB' },
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
}

function settingsOf(settings: Readonly<Record<string, string | number>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('')
}

/** PostgreSQL does not run as root: then as the user `postgres`; `undefined` where there is none. */
function ownerOf(): { readonly uid: number; readonly gid: number } | null | undefined {
  if (process.getuid?.() !== 0) return null
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' })),
    )
    return { uid: uid!, gid: gid! }
  } catch {
    return undefined
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Ends the server when nobody holds its input any more, that is, when whoever started it has ended, however it ended. */
const GUARD =
  'exec 3<&0; "$@" & server=$!; trap "kill -QUIT $server" QUIT; (cat <&3 >/dev/null; kill -QUIT $server) & wait $server'

async function startServer(program: string, data: string, owner: object | null): Promise<ChildProcess> {
  const server = spawn('sh', ['-c', GUARD, 'sh', program, '-D', data], {
    ...owner,
    cwd: data,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr!.on('data', (text: Buffer) => {
      if (said.length < 10_000) said += text
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
  return server
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null) return
  const gone = new Promise((resolve) => server.once('close', resolve))
  server.kill(signal)
  server.stdin!.end()
  await gone
}
