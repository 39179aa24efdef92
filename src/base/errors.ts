/**
 * An error that the user can act on: what could not be done, to which thing and why (`message`), and what to do next
 * (`hint`). `code` is `folder/what-happened`.
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
