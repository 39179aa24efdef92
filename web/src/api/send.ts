import { reach, TroubleError, troubleOf } from './client.ts'

/** Sends a value as JSON. Rejects with a `TroubleError`. */
export async function send<T>(url: string, value: unknown): Promise<T> {
  const response = await reach(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
  })
  if (!response.ok) throw new TroubleError(await troubleOf(response))
  return (await response.json()) as T
}
