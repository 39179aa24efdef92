import { OnrecordError } from '../base/errors.ts'
import { printable } from './printable.ts'

/** 0: all went well. 1: something failed. 2: wrong usage. 130: stopped by Ctrl-C, as shells count it. */
export type ExitCode = 0 | 1 | 2 | 130

/** What to do about an error that nobody foresaw. */
export const UNEXPECTED = 'This should not happen. Set ONRECORD_DEBUG=1 to see where it did, and report it.'

/** Says on standard error what went wrong and what to do about it. */
export function report(error: unknown): void {
  say(
    error instanceof OnrecordError ? `${error.message}\n${error.hint}` : `${messageOf(error)}\n${UNEXPECTED}`,
  )
  trace(error)
}

/** The stack of an error, for those who ask for it. */
export function trace(error: unknown): void {
  if (process.env.ONRECORD_DEBUG) console.error(error)
}

/** What whatever was thrown says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A line on standard error, for people. */
export function say(text: string): void {
  process.stderr.write(`${printable(text)}\n`)
}
