import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { OnrecordError } from '../base/errors.ts'

/** Where results go. */
export interface Output {
  /** Resolves when more can be written. Throws `OnrecordError` when nothing more can be. */
  write(text: string | Uint8Array): Promise<void>
  close(): Promise<void>
}

/** Standard output. Ends the program quietly when its reader closes (`| head`). */
export function standardOutput(): Output {
  process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') return
    const { endNativeCalls } = await import('../reading.ts')
    await endNativeCalls()
    process.exit(0)
  })
  return {
    // Once its reader is gone, a write never ends: nothing more happens until the program has ended.
    write: (text) =>
      writeTo(process.stdout, text, 'standard output').catch((error) =>
        isBrokenPipe(error) ? new Promise(() => {}) : Promise.reject(error),
      ),
    close: async () => {},
  }
}

/** A file that appears only when complete: written under another name, then renamed. */
export function fileOutput(path: string): Output {
  const unfinished = `${path}.part`
  const stream = createWriteStream(unfinished)
  // An error rejects the write in which it happened.
  stream.on('error', () => {})
  return {
    write: (text) => writeTo(stream, text, `"${path}"`),
    async close() {
      try {
        await writeTo(stream, '', `"${path}"`)
        await new Promise<void>((resolve) => stream.end(resolve))
        await rename(unfinished, path)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw asTrouble(error, `"${path}"`)
      }
    },
  }
}

function isBrokenPipe({ cause }: Error): boolean {
  return (cause as NodeJS.ErrnoException | undefined)?.code === 'EPIPE'
}

function writeTo(stream: Writable, text: string | Uint8Array, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(asTrouble(error, name)) : resolve()))
  })
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'it may not be written to',
  EROFS: 'it may not be written to',
  ENOENT: 'its folder does not exist',
  EISDIR: 'it is a folder',
}

function asTrouble(error: unknown, name: string): unknown {
  if (error instanceof OnrecordError) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  return new OnrecordError(
    'cli/cannot-write',
    `Cannot write to ${name}: ${REASONS[code] ?? message}.`,
    code === 'ENOSPC' ? 'Make room, or write somewhere else.' : 'Write somewhere else.',
    { cause: error },
  )
}
