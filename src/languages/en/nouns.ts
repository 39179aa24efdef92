import rows from '../../../data/languages/en/irregular-nouns.json' with { type: 'json' }

const IRREGULAR = new Map(Object.entries(rows as Readonly<Record<string, string>>))

/**
 * The singular of a noun, lower case: "Policies" gives "policy", "men" "man"; a word that is not a plural is returned
 * unchanged.
 */
export function singular(noun: string): string {
  const word = noun.toLowerCase()
  const irregular = IRREGULAR.get(word)
  if (irregular) return irregular
  if (word.length > 5 && word.endsWith('men')) return `${word.slice(0, -3)}man`
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ch|sh|x|ss|zz|o)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}
