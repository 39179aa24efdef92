import { InvalidArgumentError } from 'commander'

/** A port as an option takes it. */
export function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new InvalidArgumentError('It must be a whole number from 1 to 65535, or 0 for any port that is free.')
}
