import type { OnrecordError } from '../base/errors.ts'
import type { RawPage } from '../types/page.ts'

/** A page that could be fetched, or why it could not. */
export type Found = { readonly page: RawPage } | { readonly name: string; readonly error: OnrecordError }
