import type { OnrecordError } from '../base/errors.ts'
import type { RawPage } from '../types/page.ts'

/** A page, the error of one that could not be read, or a part of a file that was skipped, with its kind in a word. */
export type Found =
  | { readonly page: RawPage }
  | { readonly name: string; readonly error: OnrecordError }
  | { readonly name: string; readonly skipped: string }
