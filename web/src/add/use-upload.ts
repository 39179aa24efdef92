import { useState } from 'preact/hooks'
import type { ReadStep } from '../../../src/api/answers.ts'
import { address, asTrouble, reach, type Trouble, TroubleError, troubleOf } from '../api/client.ts'
import { jsonLines } from './json-lines.ts'

/** A text, perhaps HTML with its address; or an address to fetch. */
export type Posted =
  | { readonly name: string; readonly text: string; readonly url?: string }
  | { readonly url: string }

/** Pages on their way into the record. */
export interface Upload {
  readonly steps: readonly ReadStep[]
  readonly isRunning: boolean
  readonly trouble: Trouble | null
  send(body: FormData | Posted): void
}

export function useUpload(): Upload {
  const [steps, setSteps] = useState<readonly ReadStep[]>([])
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const send = async (body: FormData | Posted) => {
    setSteps([])
    setTrouble(null)
    setRunning(true)
    try {
      for await (const step of postPages(body)) setSteps((before) => [...before, step])
    } catch (cause) {
      setTrouble(asTrouble(cause))
    } finally {
      setRunning(false)
    }
  }
  return { steps, isRunning, trouble, send }
}

async function* postPages(body: FormData | object): AsyncGenerator<ReadStep> {
  const options: RequestInit =
    body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
  const response = await reach(address('pages'), { method: 'POST', ...options })
  if (!response.ok || !response.body) throw new TroubleError(await troubleOf(response))
  yield* jsonLines<ReadStep>(response.body)
}
