import wordRows from '../../../data/languages/en/parts-of-speech/words.json' with { type: 'json' }
import { IRREGULAR_BASES, IRREGULAR_VERBS } from './irregular-verbs.ts'

const BASES = new Set(
  Object.entries(wordRows as Record<string, string>)
    .filter(([, tags]) => /\bVBP? /.test(tags))
    .map(([word]) => word),
)

/** The dictionary form of an English verb: "accused" gives "accuse". Unknown verbs by their spelling alone. */
export function verbLemma(form: string): string {
  const word = form.toLowerCase().replaceAll('’', "'")
  if (IRREGULAR_BASES.has(word)) return word
  const irregular = IRREGULAR_VERBS.get(word)
  if (irregular) return irregular
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/[^s]s$/.test(word) && word.length > 3) return word.slice(0, -1)
  const stem = /(?:ed|ing)$/.test(word) ? word.replace(/(?:ed|ing)$/, '') : ''
  return /[aeiouy]/.test(stem) ? fromStem(stem) : word
}

/** The singular of a noun, lower case. */
export function nounLemma(form: string): string {
  const word = form.toLowerCase()
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

/** "argu" gives "argue", "admitt" "admit", "warn" "warn". */
function fromStem(stem: string): string {
  const known = [stem, `${stem}e`, stem.slice(0, -1)]
  const doubled = /([bdgklmnprt])\1$/.test(stem)
  if (doubled && BASES.has(known[2]!)) return known[2]!
  if (BASES.has(known[1]!) && !BASES.has(stem)) return known[1]!
  if (BASES.has(stem)) return stem
  if (doubled) return known[2]!
  const needsE =
    /(?:[cgsvzu]|[^aeiou][aeiou]t[ai]?t?|iz|at|[^aeiouw][iou][dnpr]|[^aeou][aiou]k|[ct]l|[^aeou][i]r|[^e]ar|[^a]ul)$/
  if (/(?:ss|ing|ang|[aeo][iu]s|sh|ch|x|ow|it|et|ot|en|er|on)$/.test(stem)) return stem
  return needsE.test(stem) ? known[1]! : stem
}
