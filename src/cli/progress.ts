import { counted } from './counted.ts'

/** What has been done so far; `null` for a total that is unknown. */
export interface Done {
  readonly pages: number
  readonly bytes: number
  readonly totalBytes: number | null
}

/**
 * Shows on standard error how far a long run is: one line that is rewritten on a terminal, else a line now and then.
 */
export interface Progress {
  update(done: Done): void
  /** Removes the line before something else is printed. */
  clear(): void
}

const FIRST_AFTER = 2_000

/** Shows progress on a stream; nothing for a short run. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const every = stream.isTTY ? 250 : 10_000
  let next = performance.now() + Math.max(FIRST_AFTER, every)
  // Loading comes before the first page and is not counted: it would make the rate of a short run too low.
  let first: (Done & { readonly at: number }) | null = null
  let isShown = false
  return {
    update(done) {
      const now = performance.now()
      first ??= { ...done, at: now }
      if (now < next || done.pages === first.pages) return
      next = now + every
      const text = progressText(done, first, (now - first.at) / 1_000)
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
      isShown = stream.isTTY
    },
    clear() {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    },
  }
}

/** The same where the total is known: `1,200 of 10,000 articles brought up to date`. */
export function showSteps(
  what: string,
  stream: NodeJS.WriteStream = process.stderr,
): { update(done: number, total: number): void; clear(): void } {
  const every = stream.isTTY ? 250 : 10_000
  let next = performance.now() + Math.max(FIRST_AFTER, every)
  let isShown = false
  return {
    update(done, total) {
      const now = performance.now()
      if (now < next) return
      next = now + every
      const text = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
      isShown = stream.isTTY
    },
    clear() {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    },
  }
}

/**
 * `1,200 pages, 14.2 a second, about 3 min left`, by what was done in the `seconds` since `first`. The rest is
 * estimated in bytes, since files may hold many pages.
 */
export function progressText(done: Done, first: Done, seconds: number): string {
  const { pages, bytes, totalBytes } = done
  const count = counted(pages, 'page')
  const rate = `${((pages - first.pages) / seconds).toFixed(1)} a second`
  if (totalBytes === null || bytes <= first.bytes || totalBytes < bytes) return `${count}, ${rate}`
  return `${count}, ${rate}, about ${duration(((totalBytes - bytes) / (bytes - first.bytes)) * seconds)} left`
}

/** "40 s", "3 min", "1 h 20 min". */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
