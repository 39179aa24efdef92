import { InvalidArgumentError, Option } from 'commander'
import { wholeNumber } from './whole-number.ts'

/** The limits of reading, as options of a command. */
export interface LimitOptions {
  readonly pageSeconds?: number
  readonly articleWords?: number
}

/** The options of commands that read pages. */
export function limitOptions(): Option[] {
  return [
    new Option(
      '--page-seconds <number>',
      'give a page up that takes longer than this, and as long again for each 100 kB of it; 60 if not given',
    ).argParser(seconds),
    new Option(
      '--article-words <number>',
      'refuse articles of more words than this; 60,000 if not given',
    ).argParser(wholeNumber),
  ]
}

/** Only the limits that were given. */
export function limitsOf({ pageSeconds, articleWords }: LimitOptions): LimitOptions {
  return {
    ...(pageSeconds === undefined ? {} : { pageSeconds }),
    ...(articleWords === undefined ? {} : { articleWords }),
  }
}

const MOST_SECONDS = 86_400

function seconds(text: string): number {
  const number = /^\d{1,5}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0
  if (number > 0 && number <= MOST_SECONDS) return number
  throw new InvalidArgumentError(
    `It must be seconds from 0.001 to ${MOST_SECONDS} (a day), such as 90 or 1.5.`,
  )
}
