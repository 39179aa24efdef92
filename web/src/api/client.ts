import type { ErrorAnswer } from '../../../src/api/answers.ts'

/** What went wrong, in the one shape of the API. */
export type Trouble = ErrorAnswer['error']

/** An answer that tells of trouble; thrown by `ask`. */
export class TroubleError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.message)
    this.trouble = trouble
  }
}

type Parameters = Readonly<Record<string, string | number | null | undefined>>

/** The address of an answer: `/api/v1/` and the path, whose parts the caller has encoded. */
export function address(path: string, parameters: Parameters = {}): string {
  const filled = Object.entries(parameters).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))
  return `/api/v1/${path}${filled.length ? `?${query}` : ''}`
}

/** Asks the server. Rejects with a `TroubleError`, or with an `AbortError` when `signal` stops it. */
export async function fetchAnswer<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await reach(url, { signal: signal ?? null })
  if (!response.ok) throw new TroubleError(await troubleOf(response))
  return (await response.json()) as T
}

/** `fetch`, where an unreachable server rejects with a `TroubleError`, too. */
export async function reach(url: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(url, options)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new TroubleError({
      code: 'web/no-answer',
      message: 'The server does not answer.',
      hint: 'Is “onrecord serve” still running? Start it again and reload this page.',
    })
  }
}

export async function troubleOf(response: Response): Promise<Trouble> {
  try {
    const { error } = (await response.json()) as ErrorAnswer
    if (typeof error.message === 'string') return error
  } catch {
    // Not an answer of the API: something between the page and the server sent it.
  }
  return {
    code: 'web/unexpected-answer',
    message: `The server answered with status ${response.status}.`,
    hint: 'Reload the page; if that does not help, look at what “onrecord serve” prints.',
  }
}

export function asTrouble(cause: unknown): Trouble {
  if (cause instanceof TroubleError) return cause.trouble
  return {
    code: 'web/failed',
    message: cause instanceof Error ? cause.message : String(cause),
    hint: 'Reload the page.',
  }
}
