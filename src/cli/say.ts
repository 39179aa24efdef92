import { OnrecordError } from '../base/errors.ts'
import { printable } from './printable.ts'

/** 0: all went well. 1: something failed. 2: wrong usage. 3: something is new. 130: stopped by Ctrl-C, as shells count it. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** The hint for an unexpected error. */
export const UNEXPECTED = 'This should not happen. Set ONRECORD_DEBUG=1 to see where it did, and report it.'

/** Prints an error and its hint on standard error. */
export function report(error: unknown): void {
  say(
    error instanceof OnrecordError ? `${error.message}\n${error.hint}` : `${messageOf(error)}\n${UNEXPECTED}`,
  )
  trace(error)
}

/** Prints the stack of an error if `ONRECORD_DEBUG` is set. */
export function trace(error: unknown): void {
  if (process.env.ONRECORD_DEBUG) console.error(error)
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A line on standard error, for people. */
export function say(text: string): void {
  process.stderr.write(`${printable(text)}\n`)
}
