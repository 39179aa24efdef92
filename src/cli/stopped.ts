import { leaveAtOnce } from './leave.ts'

/** Resolves with the first Ctrl-C or request to end; the second one ends the program at once. */
export function stopped(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false
    const onStop = (): void => {
      if (isAsked) {
        leaveAtOnce()
        return
      }
      isAsked = true
      resolve()
    }
    process.on('SIGINT', onStop)
    process.on('SIGTERM', onStop)
  })
}
