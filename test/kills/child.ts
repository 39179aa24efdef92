import { type ChildProcess, spawn } from 'node:child_process'

/** A process that may be killed. */
export interface Child {
  readonly process: ChildProcess
  /** The exit code; `null` when killed. */
  readonly end: Promise<number | null>
  /** What it has printed so far. */
  readonly out: () => string
  readonly errors: () => string
}

/** Runs a TypeScript file of this checkout. */
export function startChild(file: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  return {
    process: child,
    end: new Promise((resolve) => child.on('close', (code) => resolve(code))),
    out: () => out,
    errors: () => errors,
  }
}
