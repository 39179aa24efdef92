import type { OnrecordError } from '../base/errors.ts'
import type { RawPage } from '../types/page.ts'

/** A page, or the error of one that could not be read. */
export type Found = { readonly page: RawPage } | { readonly name: string; readonly error: OnrecordError }
