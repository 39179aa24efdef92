/**
 * An error that the user can act on: what could not be done, to which thing and why (`message`), and what to do next
 * (`hint`). `code` is `folder/what-happened`.
 *
 * @example
 * ```ts
 * const error = await openRecord('missing.db').catch((error) => error)
 * error instanceof OnrecordError // true
 * error.code // 'record/none'
 * error.hint // 'Make one with: onrecord read PATH --into missing.db'
 * ```
 */
export class OnrecordError extends Error {
  readonly code: string
  readonly hint: string

  constructor(code: string, message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'OnrecordError'
    this.code = code
    this.hint = hint
  }
}
