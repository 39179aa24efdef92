import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const OPEN = fileURLToPath(new URL('open.py', import.meta.url))

/**
 * The Python that has the packages of `requirements.txt`: ONRECORD_PEERS names it, or `npm run peers` has made it;
 * `null` if there is none.
 */
export function findPeers(): string | null {
  const own = fileURLToPath(new URL('../../.peers/bin/python', import.meta.url))
  const named = process.env.ONRECORD_PEERS
  if (named) return named
  return existsSync(own) ? own : null
}

/** What the program for a format sees in a file. Throws if it refuses the file. */
export function openWithPeer(python: string, format: string, ...files: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(python, ['-W', 'ignore', OPEN, format, ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`${format} was not opened:\n${stderr.slice(-4_000)}`)
  return JSON.parse(stdout)
}
