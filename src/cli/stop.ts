import { leaveAtOnce } from './leave.ts'
import { say } from './say.ts'

/** The first Ctrl-C asks to stop after the page in hand; the second one stops at once. */
export interface Stop {
  readonly signal: AbortSignal
  /** Restores the usual effect of Ctrl-C. */
  readonly dispose: () => void
}

/** Takes Ctrl-C over until `dispose`. */
export function listenForStop(): Stop {
  const asked = new AbortController()
  const onInterrupt = (): void => {
    if (asked.signal.aborted) {
      leaveAtOnce()
      return
    }
    asked.abort()
    say('\nStopping after the page in hand. Press Ctrl-C again to stop at once.')
  }
  process.on('SIGINT', onInterrupt)
  return { signal: asked.signal, dispose: () => process.off('SIGINT', onInterrupt) }
}
