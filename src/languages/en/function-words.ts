import rows from '../../../data/languages/en/function-words.json' with { type: 'json' }

const lists = rows as Readonly<Record<string, string>>
const words = (name: string): ReadonlySet<string> => new Set(lists[name]!.split(' '))

/** Function words of English (closed classes), lower case with straight apostrophes, by class. */
export const FUNCTION_WORDS = {
  determiners: words('determiners'),
  pronouns: words('pronouns'),
  objectPronouns: words('objectPronouns'),
  modals: words('modals'),
  be: words('be'),
  have: words('have'),
  do: words('do'),
  negations: words('negations'),
  prepositions: words('prepositions'),
  placePrepositions: words('placePrepositions'),
  subordinators: words('subordinators'),
  conditionals: words('conditionals'),
  coordinators: words('coordinators'),
  relatives: words('relatives'),
  adverbs: words('adverbs'),
}

/** Name of a class of function words. */
export type FunctionClass = keyof typeof FUNCTION_WORDS

/** Whether a word may be skipped between the parts of a verb group: "has not yet publicly denied". */
export function isAdverb(form: string): boolean {
  return FUNCTION_WORDS.adverbs.has(form) || (form.length > 4 && form.endsWith('ly'))
}
