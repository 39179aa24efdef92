import type { AskedChange, Correction, Preview } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { revision } from '../api/revision.ts'
import { send } from '../api/send.ts'
import { done } from './asked.ts'
import { signature } from './signature.ts'

/** What the change would do. Changes nothing. */
export function preview(change: AskedChange): Promise<Preview> {
  return send<Preview>(address('corrections/preview'), { change })
}

/** Puts the change on the log; every page asks the server again. */
export async function correct(change: AskedChange, why: string): Promise<Correction> {
  const by = signature.value.trim() || 'reader'
  const correction = await send<Correction>(address('corrections'), { by, why: why.trim() || null, change })
  done.value = change.do === 'undo' ? null : correction
  revision.value++
  return correction
}

export function takeBack(number: number): Promise<Correction> {
  return correct({ do: 'undo', correction: number }, '')
}
