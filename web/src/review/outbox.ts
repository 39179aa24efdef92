import { signal } from '@preact/signals'
import type { AskedChange, Correction } from '../../../src/record.ts'
import { address, asTrouble, type Trouble } from '../api/client.ts'
import { send } from '../api/send.ts'
import { signature } from '../correct/signature.ts'
import { STORED } from './stored.ts'

/** A change that was decided here and is on its way to the log. */
export interface Letter {
  /** What it is about; a later decision about the same takes its place while it waits. */
  readonly key: string
  readonly change: AskedChange | typeof UNDO
  readonly by: string
}

/** Takes back the last change about the same thing, whose number is known once it is on the log. */
const UNDO = { do: 'undo-last' } as const

/** A change that could not be made, and why. */
export interface Returned extends Letter {
  readonly trouble: Trouble
}

const AGAIN_MS = 3_000

/** Changes that wait, the oldest first. They are sent one after another, however fast they come. */
export const waiting = signal<readonly Letter[]>(restored())
export const returned = signal<readonly Returned[]>([])

type Sent = (correction: Correction) => void

const listeners = new Map<string, { readonly sent: Sent; readonly failed: (trouble: Trouble) => void }>()
let isSending = false

/** Puts a change into the outbox; resolves when it is on the log. */
export function post(key: string, change: AskedChange): Promise<Correction> {
  const letter: Letter = { key, change, by: signature.value.trim() || 'reader' }
  return new Promise((sent, reject) => {
    listeners.set(key, { sent, failed: (trouble) => reject(new Error(trouble.message)) })
    keep([...withoutWaiting(key), letter])
    void sendAll()
  })
}

/** Takes the last change about a thing back: out of the outbox if it waits there, else by another change. */
export function recall(key: string): void {
  const rest = withoutWaiting(key)
  if (rest.length < waiting.value.length) keep(rest)
  else {
    listeners.delete(key)
    keep([...rest, { key, change: UNDO, by: signature.value.trim() || 'reader' }])
    void sendAll()
  }
}

function withoutWaiting(key: string): readonly Letter[] {
  return waiting.value.filter((one) => one.key !== key || one === underway || one.change.do === UNDO.do)
}

/** Numbers of the changes that were sent since the page was loaded. */
const numbers = new Map<string, number>()

let underway: Letter | null = null

/** Sends what waits, one after another. What the server refuses is returned; where there is no server, it waits. */
export async function sendAll(): Promise<void> {
  if (isSending) return
  isSending = true
  try {
    while (waiting.value.length > 0) {
      const letter = waiting.value[0]!
      underway = letter
      const { by, key } = letter
      const change = letter.change.do === UNDO.do ? undoOf(key) : letter.change
      try {
        const correction =
          change && (await send<Correction>(address('corrections'), { by, why: null, change }))
        done(letter)
        if (!correction) continue
        if (correction.change.do === 'undo') numbers.delete(key)
        else numbers.set(key, correction.number)
        listeners.get(key)?.sent(correction)
      } catch (cause) {
        const trouble = asTrouble(cause)
        if (trouble.code === 'web/no-answer') {
          setTimeout(() => void sendAll(), AGAIN_MS)
          return
        }
        done(letter)
        returned.value = [...returned.value, { ...letter, trouble }]
        listeners.get(key)?.failed(trouble)
      }
    }
  } finally {
    underway = null
    isSending = false
  }
}

/** A change of this thing that was made elsewhere, so that it can be taken back here. */
export function noteSent(key: string, number: number): void {
  numbers.set(key, number)
}

function undoOf(key: string): AskedChange | null {
  const number = numbers.get(key)
  return number === undefined ? null : { do: 'undo', correction: number }
}

function done(letter: Letter): void {
  keep(waiting.value.filter((one) => one !== letter))
}

function keep(letters: readonly Letter[]): void {
  waiting.value = letters
  try {
    localStorage.setItem(STORED, JSON.stringify(letters))
  } catch {
    // Not stored if the browser stores nothing.
  }
}

function restored(): readonly Letter[] {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '[]') as Letter[]
  } catch {
    return []
  }
}
