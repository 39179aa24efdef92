import { OnrecordError } from '../base/errors.ts'
import { printable } from './printable.ts'

/** 0: all went well. 1: something failed. 2: wrong usage. 130: stopped by Ctrl-C, as shells count it. */
export type ExitCode = 0 | 1 | 2 | 130

/** Says on standard error what went wrong and what to do about it. */
export function report(error: unknown): void {
  say(error instanceof OnrecordError ? `${error.message}\n${error.hint}` : unexpected(error))
  if (process.env.ONRECORD_DEBUG) console.error(error)
}

/** An error in one line. */
export function reasonOf(error: unknown): string {
  return error instanceof OnrecordError ? `${error.message} ${error.hint}` : unexpected(error)
}

/** A line on standard error, for people. */
export function say(text: string): void {
  process.stderr.write(`${printable(text)}\n`)
}

function unexpected(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return `This should not happen: ${message}. Set ONRECORD_DEBUG=1 to see where, and report it.`
}
