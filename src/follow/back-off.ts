/** The longest time until something that failed is tried again, in milliseconds. */
const LONGEST = 24 * 60 * 60 * 1_000

/**
 * When something is tried again that has failed so many times, this one included: after `first` milliseconds, and each
 * time after twice as many. `atLeast` is what a server asks for. An ISO 8601 instant.
 */
export function tryAgainAt(failures: number, first: number, atLeast = 0): string {
  const wait = Math.min(LONGEST, first * 2 ** Math.min(30, failures - 1))
  return new Date(Date.now() + Math.max(wait, atLeast)).toISOString()
}

/** Whether a time has come; `null` is any time. */
export function isDue(notBefore: string | null): boolean {
  return notBefore === null || Date.parse(notBefore) <= Date.now()
}

/** The milliseconds of a `Retry-After` (RFC 9110, 10.2.3): seconds, or a date; 0 for none, a week at most. */
export function retryAfter(value: string | null): number {
  if (value === null) return 0
  const wait = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1_000 : Date.parse(value) - Date.now()
  return Number.isNaN(wait) ? 0 : Math.min(7 * LONGEST, Math.max(0, wait))
}
