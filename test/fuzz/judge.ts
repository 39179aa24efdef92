import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { openRecord } from '../../src/index.ts'
import { type Known, makeBaseRecord } from './base-record.ts'
import { type Input, sizeOf } from './input.ts'
import type { ThreadData } from './thread.ts'
import { stackOf, type Verdict } from './verdict.ts'

/** Processor time that an input may take, in milliseconds: for reading it twice, keeping it and asking for it. */
export interface Budget {
  readonly base: number
  /** For each kB of the input. */
  readonly perKilobyte: number
}

export const BUDGETS: Readonly<Record<ThreadData['tagger'], Budget>> = {
  light: { base: 4_000, perKilobyte: 200 },
  neural: { base: 8_000, perKilobyte: 800 },
}

/** Where files are kept in memory, if anywhere: records are made and thrown away all the time. */
const MEMORY = '/dev/shm'
/** How often a thread at work is looked at, in milliseconds. */
const GLANCE = 50
/** How many inputs a thread judges before another takes its place, so that leaks cannot hide what they cost. */
const SHIFT = 2_000

/** Tries inputs in a thread that is ended when one takes too long. */
export class Judge {
  readonly known: Known
  readonly #folder: string
  readonly #tagger: ThreadData['tagger']
  #thread: Worker | null = null
  #judged = 0
  /** Milliseconds of the processor that the last input took. */
  spent = 0

  private constructor(folder: string, known: Known, tagger: ThreadData['tagger']) {
    this.#folder = folder
    this.known = known
    this.#tagger = tagger
  }

  static async open(tagger: ThreadData['tagger']): Promise<Judge> {
    const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'onrecord-fuzz-'))
    await (await openRecord(join(folder, 'empty.db'), { create: true })).close()
    return new Judge(folder, await makeBaseRecord(join(folder, 'base.db')), tagger)
  }

  async try(input: Input): Promise<Verdict> {
    if (this.#judged++ % SHIFT === SHIFT - 1) await this.#end()
    const thread = await this.#ready()
    const { base, perKilobyte } = BUDGETS[this.#tagger]
    const budget = base + (perKilobyte * sizeOf(input)) / 1024
    // This thread sleeps meanwhile: what the process takes, the other thread does.
    const before = process.cpuUsage()
    thread.postMessage(input)
    for (;;) {
      const said = await next(thread)
      if (said instanceof Error) {
        this.#thread = null
        return blamed('crash', `the thread died: ${stackOf(said)}`)
      }
      const { user, system } = process.cpuUsage(before)
      this.spent = (user + system) / 1_000
      if (said && said !== 'ready') return said
      if (this.spent < budget) continue
      await this.#end()
      return blamed(
        'hang',
        `not done after ${Math.round(this.spent)} ms of the processor; ${Math.round(budget)} are allowed`,
      )
    }
  }

  async close(): Promise<void> {
    await this.#end()
    rmSync(this.#folder, { recursive: true })
  }

  async #ready(): Promise<Worker> {
    if (this.#thread) return this.#thread
    const folder = mkdtempSync(join(this.#folder, 'thread-'))
    const workerData: ThreadData = { tagger: this.#tagger, records: this.#folder, folder }
    const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData })
    let said: Awaited<ReturnType<typeof next>> = null
    while (said === null) said = await next(thread)
    if (said instanceof Error) throw said
    this.#thread = thread
    return thread
  }

  async #end(): Promise<void> {
    await this.#thread?.terminate()
    this.#thread = null
  }
}

function blamed(kind: 'crash' | 'hang', what: string): Verdict {
  return { complaints: [{ kind, what }], spans: 0, articles: 0, refused: 0, answers: 0 }
}

/** What a thread says next; `null` when it says nothing for a moment, an error when it died. */
function next(thread: Worker): Promise<Verdict | 'ready' | Error | null> {
  return new Promise((resolve) => {
    const heard = (what: Verdict | 'ready' | Error | null): void => {
      clearTimeout(timer)
      thread.off('message', heard).off('error', heard)
      resolve(what)
    }
    const timer = setTimeout(heard, GLANCE, null)
    thread.once('message', heard).once('error', heard)
  })
}
