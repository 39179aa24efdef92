import { InvalidArgumentError } from 'commander'

/** Reads the value of an option that counts something. */
export const wholeNumber = wholeNumberTo(999_999_999)

/** The same with another largest value. */
export function wholeNumberTo(most: number): (text: string) => number {
  return (text) => {
    if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= most) return Number(text)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}, in digits.`)
  }
}
