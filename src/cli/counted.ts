/** A number with its noun: "1 article", "1,200 articles". The plural is in -s. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
