import { remembering } from './remember.ts'

/** Words of a person's name without marks and suffixes, lower case, without accents. */
export const nameWords: (name: string) => readonly string[] = remembering((name) =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.,'’"“”]/g, '')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^(?:a(?:[dlns]|sh)|el)-/, ''))
    .filter((word) => word && !/^(?:[js]r|i{2,3}|iv)$/.test(word)),
)

/** Whether two names in full or in part can be one person's: "Zelenskiy" and "Volodymyr Zelenskyy", "J. Smith" and "John Smith". */
export function mayBeOnePerson(a: string, b: string): 'same' | 'part' | 'variant' | null {
  const one = nameWords(a)
  const two = nameWords(b)
  if (one.length === 0 || two.length === 0) return null
  if (one.join(' ') === two.join(' ')) return 'same'
  // "Chol-su" is also written "Chol Su".
  if (one.join('-') === two.join('-')) return 'variant'
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  const last = short.at(-1)!
  if (short.length === 1) {
    if (long.at(-1) === last) return 'part'
    if (long.length > 1 && long.slice(-2).join('') === last) return 'part'
    if (long.length > 1 && (long[0] === last || long.at(-2) === last) && last.length > 2) return 'part'
    return isVariant(last, long.at(-1)!) ? 'variant' : null
  }
  const sameLast = last === long.at(-1)
  if (!sameLast && !isVariant(last, long.at(-1)!)) return null
  if (long.slice(-short.length).join(' ') === short.join(' ')) return 'part'
  const first = short[0]!
  const other = long[0]!
  const sameFirst =
    first === other ||
    (first.length === 1 && other.startsWith(first)) ||
    (other.length === 1 && first.startsWith(other))
  if (sameFirst) return sameLast ? 'part' : 'variant'
  return isVariant(first, other) ? 'variant' : null
}

/** Whether two spellings differ only as romanisations do: "zelenskiy", "zelenskyy", "zelensky". */
export function isVariant(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 5 || a[0] !== b[0]) return false
  return romanised(a) === romanised(b)
}

/** One spelling for all romanisations of a word. */
export const romanised: (word: string) => string = remembering(
  (word) =>
    word
      .replace(/(?:iy|yy|yi|ii|ij|y|i)$/, 'i')
      .replace(/yu|iu|ju/g, 'u')
      .replace(/ya|ia|ja/g, 'a')
      .replace(/yo|io|jo/g, 'o')
      .replace(/ye|ie|je/g, 'e')
      .replace(/kh|ch/g, 'h')
      .replace(/w/g, 'v')
      .replace(/y/g, 'i')
      .replace(/ph/g, 'f')
      .replace(/ou/g, 'u')
      .replace(/(.)\1+/g, '$1'),
  20_000,
)
