import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What has been done so far. */
export interface Done {
  readonly pages: number
  readonly bytes: number
}

/** Tells on standard error how far a long run is: a line that renews itself on a terminal, else a line now and then. */
export interface Progress {
  update(done: Done): void
  /** Takes the line away before something else is printed. */
  clear(): void
}

const FIRST_AFTER = 2_000

export function showProgress(
  paths: readonly string[],
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  const every = stream.isTTY ? 250 : 10_000
  const started = performance.now()
  let next = started + Math.max(FIRST_AFTER, every)
  let total: number | null | undefined
  let isShown = false
  return {
    update(done) {
      const now = performance.now()
      if (now < next) return
      next = now + every
      if (total === undefined) {
        total = null
        bytesUnder(paths).then(
          (bytes) => (total = bytes),
          () => {},
        )
      }
      const text = progressText(done, total, (now - started) / 1_000)
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
      isShown = stream.isTTY
    },
    clear() {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    },
  }
}

/** `1,200 pages, 14.2 a second, about 3 min left`. What is left is reckoned in bytes, since files may hold many pages. */
export function progressText({ pages, bytes }: Done, total: number | null, seconds: number): string {
  const count = `${pages.toLocaleString('en')} ${pages === 1 ? 'page' : 'pages'}`
  const rate = `${(pages / seconds).toFixed(1)} a second`
  if (total === null || bytes === 0 || total < bytes) return `${count}, ${rate}`
  return `${count}, ${rate}, about ${duration(((total - bytes) / bytes) * seconds)} left`
}

export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** The size of all files, folders included; `null` where it cannot be known, as for URLs and standard input. */
async function bytesUnder(paths: readonly string[]): Promise<number | null> {
  let sum = 0
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (found === null) return null
    if (!found.isDirectory()) {
      sum += found.size
      continue
    }
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name))).size
    }
  }
  return sum
}
