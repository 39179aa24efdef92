import { counted } from './counted.ts'
import { type Pace, pace } from './pace.ts'

/** What has been done so far. */
export interface Done {
  readonly pages: number
  /** Those of `pages` that were on record already: they take no time. */
  readonly known: number
  /** Files, addresses and standard input that were read, of all that there are; 0 while they are being listed. */
  readonly files: number
  readonly totalFiles: number
  /** `null` for a total that is not known. */
  readonly bytes: number
  readonly totalBytes: number | null
}

/**
 * Shows on standard error how far a long run is: one line that is rewritten on a terminal, otherwise a line from time
 * to time.
 */
export interface Progress {
  update(done: Done): void
  /** While files are being listed: how many there are so far. */
  listing(files: number): void
  /** Removes the line before something else is printed. */
  clear(): void
}

const FIRST_AFTER = 2_000

/** Shows progress on a stream; nothing for a short run. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const estimate = pace()
  const line = lineNowAndThen(stream)
  return {
    update(done) {
      const now = performance.now()
      const paced = estimate(done, now)
      if (paced) line.show(now, () => progressText(done, paced))
    },
    listing: (files) => line.show(performance.now(), () => `${counted(files, 'file')} found so far`),
    clear: line.clear,
  }
}

interface Line {
  /** Shows a text if it is time to. */
  show(now: number, text: () => string): void
  clear(): void
}

function lineNowAndThen(stream: NodeJS.WriteStream): Line {
  const every = stream.isTTY ? 250 : 10_000
  let next = performance.now() + Math.max(FIRST_AFTER, every)
  let isShown = false
  return {
    show(now, text) {
      if (now < next) return
      next = now + every
      stream.write(stream.isTTY ? `\r\u001b[K${text()}` : `${text()}\n`)
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
  const line = lineNowAndThen(stream)
  return {
    update: (done, total) =>
      line.show(
        performance.now(),
        () => `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`,
      ),
    clear: line.clear,
  }
}

/** `120 of 1,200 files, 340 pages, 14.2 a second, about 3 min left`. */
export function progressText({ pages, files, totalFiles }: Done, { perSecond, secondsLeft }: Pace): string {
  return [
    ...(totalFiles > 1 ? [`${files.toLocaleString('en')} of ${counted(totalFiles, 'file')}`] : []),
    counted(pages, 'page'),
    `${perSecond.toFixed(1)} a second`,
    ...(secondsLeft === null ? [] : [`about ${duration(secondsLeft)} left`]),
  ].join(', ')
}

/** "40 s", "3 min", "1 h 20 min". */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
