import { spawn } from 'node:child_process'
import { OnrecordError } from '../base/errors.ts'
import type { RecordStore } from '../record.ts'
import { notAnswered } from './kept.ts'
import { jsonLine } from './printable.ts'
import { say } from './say.ts'

/**
 * Runs a command if the answers of kept questions have become others since it last ran well, with what is new on its
 * standard input, one question a line. If it fails, that is said, and it is told the same the next time.
 */
export async function notify(store: RecordStore, command: string): Promise<void> {
  const { countOf, whatIsNew } = await import('../kept/news.ts')
  const looked = []
  for (const question of await store.kept.list()) {
    try {
      looked.push(await whatIsNew(store, question, 'is-notified'))
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error
      say(notAnswered(question, error))
    }
  }
  const worth = looked.filter(({ news }) => countOf(news) > 0)
  if (worth.length > 0) {
    const code = await run(command, worth.map(({ news }) => jsonLine(news)).join(''))
    if (code !== 0) {
      say(`The command of --notify failed (${code}): ${command}\nIt is told the same after the next round.`)
      return
    }
  }
  for (const { news, seen } of looked)
    if (seen.size > 0) await store.kept.noteSeen(news.name, 'is-notified', seen)
}

/** Runs a command in a shell. Its exit code, or what ended it. */
function run(command: string, input: string): Promise<number | string> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'] })
    child.on('error', ({ message }) => resolve(message))
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'ended'))
    // A command need not read what it is told.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
