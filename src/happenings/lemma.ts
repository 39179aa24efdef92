import verbTable from '../../data/events/verbs.json' with { type: 'json' }
import nounTable from '../../data/languages/en/irregular-nouns.json' with { type: 'json' }
import { IRREGULAR_VERBS } from '../languages/en/irregular-verbs.ts'

const VERBS = new Set(
  Object.values((verbTable as { lemmas: Record<string, string> }).lemmas).flatMap((row) => row.split(' ')),
)
const PLURALS = new Map(Object.entries(nounTable as Readonly<Record<string, string>>))

const known = new Map<string, string>()
/** More words than any language of news has in use; beyond it the memory is emptied. */
const MOST_REMEMBERED = 50_000

/** The form under which words of one root are counted: "quakes" and "quake", "attacked" and "attack" are one. English. */
export function lemmaOf(word: string): string {
  const remembered = known.get(word)
  if (remembered !== undefined) return remembered
  if (known.size > MOST_REMEMBERED) known.clear()
  const lemma = find(word.toLowerCase().replace(/['’]s?$/, ''))
  known.set(word, lemma)
  return lemma
}

/** Whether a lemma is a verb of the events' table. */
export function isVerb(lemma: string): boolean {
  return VERBS.has(lemma)
}

function find(word: string): string {
  const irregular = IRREGULAR_VERBS.get(word) ?? PLURALS.get(word)
  if (irregular) return irregular
  if (word.length < 4 || !/^[a-z-]+$/.test(word)) return word
  if (word.endsWith('ing') || word.endsWith('ed')) return withoutEnding(word)
  if (word.endsWith('men') && word.length > 5) return `${word.slice(0, -3)}man`
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ings')) return find(word.slice(0, -1))
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|xes|sses|zzes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutEnding(word: string): string {
  const stem = word.replace(/(?:ing|i?ed)$/, '')
  if (!/[aeiouy]/.test(stem) || stem.length < 2) return word
  if (word.endsWith('ied')) return VERBS.has(`${stem}ie`) ? `${stem}ie` : `${stem}y`
  for (const form of [stem, `${stem}e`]) if (VERBS.has(form)) return form
  if (/([bdgklmnprtz])\1$/.test(stem) && !VERBS.has(stem)) {
    const single = stem.slice(0, -1)
    if (VERBS.has(single) || !/ll$/.test(stem)) return single
  }
  // "caused", "raging", "merged", "escaped": a silent e has gone.
  return /(?:[aeiou][csgvz]|[lrn][csgv]|[^aeiou][aeiou][tdkpbm]|[^aeiou]l|u)$/.test(stem) &&
    !/(?:er|en|on|or|it)$/.test(stem)
    ? `${stem}e`
    : stem
}
