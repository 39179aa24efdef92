import { say } from './report.ts'

/** The first Ctrl-C asks to stop after the page in hand; the second one stops at once. */
export interface Stop {
  readonly isAsked: () => boolean
  /** Gives Ctrl-C back. */
  readonly dispose: () => void
}

export function listenForStop(): Stop {
  let isAsked = false
  const onInterrupt = (): void => {
    // Whatever is on record is safe: pages go there whole or not at all.
    if (isAsked) process.exit(130)
    isAsked = true
    say('\nStopping after the page in hand. Press Ctrl-C again to stop at once.')
  }
  process.on('SIGINT', onInterrupt)
  return { isAsked: () => isAsked, dispose: () => process.off('SIGINT', onInterrupt) }
}
