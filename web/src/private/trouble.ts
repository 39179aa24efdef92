import { OnrecordError } from '../../../src/base/errors.ts'
import type { Trouble } from '../api/client.ts'

/** The same words as on the command line. */
export function asTrouble(cause: unknown): Trouble {
  if (cause instanceof OnrecordError) {
    return { code: cause.code, message: cause.message, hint: cause.hint }
  }
  return {
    code: 'private/failed',
    message: cause instanceof Error ? cause.message : String(cause),
    hint: 'Reload the page and try again; if it fails again, read the page with the command line.',
  }
}
