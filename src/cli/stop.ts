import { say } from './say.ts'

/** The first Ctrl-C asks to stop after the page in hand; the second one stops at once. */
export interface Stop {
  readonly signal: AbortSignal
  /** Gives Ctrl-C back. */
  readonly dispose: () => void
}

/** Takes Ctrl-C over until it is given back. */
export function listenForStop(): Stop {
  const asked = new AbortController()
  const onInterrupt = (): void => {
    // Whatever is on record is safe: pages go there whole or not at all.
    if (asked.signal.aborted) process.exit(130)
    asked.abort()
    say('\nStopping after the page in hand. Press Ctrl-C again to stop at once.')
  }
  process.on('SIGINT', onInterrupt)
  return { signal: asked.signal, dispose: () => process.off('SIGINT', onInterrupt) }
}
