import { InvalidArgumentError, Option } from 'commander'

const MOST = 1_000_000

/** The option that has one of several machines read its part of the pages. */
export function shardOption(): Option {
  return new Option(
    '--shard <part>',
    'read one part of the pages, such as 3/64: the third of 64, which are about equal and together all',
  ).argParser((text) => {
    const [, number = 0, of = 0] = (/^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? []).map(Number)
    if (number >= 1 && number <= of && of <= MOST) return { number, of }
    throw new InvalidArgumentError(
      `It must be two numbers as in 3/64: the part, from 1 on, and how many parts there are, ${MOST.toLocaleString('en')} at most.`,
    )
  })
}
