import irregularRows from '../../../data/languages/en/irregular-verbs.json' with { type: 'json' }
import verbRows from '../../../data/languages/en/verbs.json' with { type: 'json' }
import { WORD_TAGS } from './grammar/parts-of-speech.ts'

const irregular = Object.entries(irregularRows as Readonly<Record<string, string>>)
/** The dictionary form of an irregular verb by each of its other forms. */
const IRREGULAR = new Map(irregular.flatMap(([verb, forms]) => forms.split(' ').map((form) => [form, verb])))
const IRREGULAR_BASES = new Set(irregular.map(([verb]) => verb))
const LISTED = new Set(
  Object.values(verbRows as Readonly<Record<string, string>>).flatMap((row) => row.split(' ')),
)
/** Plain forms of verbs: those in the list, and words counted as such. */
const BASES = new Set([
  ...IRREGULAR_BASES,
  ...LISTED,
  ...Object.entries(WORD_TAGS)
    .filter(([, tags]) => /\bVBP? /.test(tags))
    .map(([word]) => word),
])

const PASTS = new Set([...irregular.map(([, forms]) => forms.split(' ', 1)[0]!), 'were'])

/** Whether a word, in lower case, is the plain form of a common verb and not more often a noun. */
export function isListedVerb(word: string): boolean {
  return LISTED.has(word)
}

/** Whether a word, in lower case, is the past of an irregular verb: "went". */
export function isIrregularPast(word: string): boolean {
  return PASTS.has(word)
}

/** The verb that a word, in lower case, is an irregular form of: "said" gives "say"; else `undefined`. */
export function irregularVerb(word: string): string | undefined {
  return IRREGULAR.get(word)
}

/** How a word, in lower case, is inflected, by its ending alone; `base` for its dictionary form. */
export function inflectionOf(word: string, lemma: string): 'base' | 'ing' | 'ed' | 's' | 'other' {
  if (word === lemma) return 'base'
  if (word.endsWith('ing')) return 'ing'
  if (word.endsWith('ed')) return 'ed'
  return word.endsWith('s') ? 's' : 'other'
}

/** The dictionary form of an English verb: "accused" gives "accuse". For an unknown verb, by spelling alone. */
export function verbLemma(form: string): string {
  const remembered = lemmas.get(form)
  if (remembered !== undefined) return remembered
  if (lemmas.size > MOST_REMEMBERED) lemmas.clear()
  const lemma = lemmaOf(form.toLowerCase().replaceAll('’', "'"))
  lemmas.set(form, lemma)
  return lemma
}

const lemmas = new Map<string, string>()
/** More forms than the verbs of news have; above it the cache is cleared. */
const MOST_REMEMBERED = 20_000

function lemmaOf(word: string): string {
  if (IRREGULAR_BASES.has(word)) return word
  // "found" is a form of "find" far more often than a verb of its own.
  const irregularBase = IRREGULAR.get(word)
  if (irregularBase) return irregularBase
  if (LISTED.has(word)) return word
  if (/ie[sd]$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/[^s]s$/.test(word) && word.length > 3) return word.slice(0, -1)
  const stem = /(?:ed|ing)$/.test(word) ? word.replace(/(?:ed|ing)$/, '') : ''
  return /[aeiouy]/.test(stem) ? fromStem(stem) : word
}

/** "argu" gives "argue", "admitt" "admit", "warn" "warn". */
function fromStem(stem: string): string {
  const [single, silent] = [stem.slice(0, -1), `${stem}e`]
  const doubled = /([bdgklmnprtz])\1$/.test(stem)
  if (BASES.has(stem)) return stem
  if (doubled && BASES.has(single)) return single
  if (BASES.has(silent)) return silent
  if (doubled) return /ll$/.test(stem) ? stem : single
  const needsE =
    /(?:[cgsvzu]|[^aeiou][aeiou][tm]|[^aeo]at|[^aeiouw][iou][dnpr]|[^aeou][aiou]k|[ct]l|[^aeou][i]r|[^e]ar|[^a]ul)$/
  if (/(?:ss|ing|ang|[aeo][iu]s|sh|ch|x|ow|it|et|ot|en|er|on|or|om)$/.test(stem)) return stem
  return needsE.test(stem) ? silent : stem
}
