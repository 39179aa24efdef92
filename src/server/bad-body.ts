import { OnrecordError } from '../base/errors.ts'

/** `server/bad-body`: a body was sent whose content cannot be used. */
export function badBody(message: string, hint: string): OnrecordError {
  return new OnrecordError('server/bad-body', message, hint)
}
