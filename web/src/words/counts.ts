const NUMBERS = new Intl.NumberFormat('en-GB')

/** "1,204 statements", "1 statement". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : many}`
}

export function number(count: number): string {
  return NUMBERS.format(count)
}
