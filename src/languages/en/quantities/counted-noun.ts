import afterRows from '../../../../data/languages/en/units/after-counts.json' with { type: 'json' }
import nounRows from '../../../../data/languages/en/units/nouns.json' with { type: 'json' }
import demonymRows from '../../../../data/world/demonyms/demonyms.json' with { type: 'json' }
import type { PartOfSpeech } from '../../../types/grammar.ts'
import { singular } from '../nouns.ts'
import { usualPart } from '../usual-part.ts'

const nouns = nounRows as {
  readonly 'counted-as': Readonly<Record<string, string>>
  readonly unmarked: readonly string[]
  readonly peoples: readonly string[]
  readonly single: readonly string[]
  readonly 'not-counted': readonly string[]
}
/** Plurals whose unit is not their singular: "people" are counted as persons. */
const COUNTED_AS = new Map(Object.entries(nouns['counted-as']))
/** Nouns whose plural is equal to their singular: "aircraft". */
const UNMARKED: ReadonlySet<string> = new Set(nouns.unmarked)
const SINGLE: ReadonlySet<string> = new Set(nouns.single)
/** Adverbs after a count without a counted noun: "two days later". */
const AFTER_COUNTS: ReadonlySet<string> = new Set(afterRows as readonly string[])
const NOT_COUNTED: ReadonlySet<string> = new Set(nouns['not-counted'])

/** "Ukrainians", "Republicans": names of people in the plural. */
const PEOPLES: ReadonlySet<string> = new Set(
  [...(demonymRows as readonly { readonly form: string }[]).map(({ form }) => form), ...nouns.peoples].filter(
    (form) => /^\p{L}+s$/u.test(form),
  ),
)

/** Endings of adjectives and participles. */
const DESCRIBES = /(?:ical|ional|tial|ental|ous|ive|able|ible|ful|less|ic|ed|ing|an|ese|ish|ary|ly|est|er)$/

/** The preposition between a count and what it is a part of: "six of its missiles". */
export const PART_OF = 'of'

/** A word of a counted noun phrase. */
export interface CountedWord {
  readonly text: string
  readonly pos: PartOfSpeech
}

/**
 * The unit that the head of a counted noun phrase gives, with the noun directly before it: "kinzhal missile". `one`: only
 * a singular from the list of things often counted is a unit. `null` for words that nobody counts.
 */
export function unitOf(head: CountedWord, before: CountedWord | null, one: boolean): string | null {
  if (one) return SINGLE.has(head.text.toLowerCase()) ? head.text.toLowerCase() : null
  const unit = singularOf(head)
  return unit !== null && before && isNoun(before) ? `${before.text} ${unit}` : unit
}

/** Parts of speech by which a phrase is not the number's own: an owner, another number, quotation marks. */
const PARTS: ReadonlySet<PartOfSpeech> = new Set(['POS', 'CD', 'PUNCT'])

/** Whether a word may stand between a count and its noun. */
export function isWithinCounted({ text, pos }: CountedWord): boolean {
  return !PARTS.has(pos) && !NOT_COUNTED.has(text.toLowerCase()) && !AFTER_COUNTS.has(text)
}

/** The singular of a plural noun without a capital; `null` for other words. */
function singularOf({ text: word, pos }: CountedWord): string | null {
  const counted = COUNTED_AS.get(word)
  if (counted) return counted
  if (UNMARKED.has(word)) return word
  if (PEOPLES.has(word)) return word.slice(0, -1).toLowerCase()
  if (!/^\p{Ll}[\p{L}-]{2,}$/u.test(word) || NOT_COUNTED.has(word) || !pos.startsWith('NN')) return null
  const one = singular(word)
  return one === word || word.endsWith('clothes') ? null : one
}

/**
 * Whether a word without a capital names a thing, so that it belongs to the unit: "kinzhal missile", not "Russian
 * missile".
 */
function isNoun({ text: word, pos }: CountedWord): boolean {
  if (!/^\p{Ll}+$/u.test(word)) return false
  return usualPart(word) === null ? !DESCRIBES.test(word) : pos === 'NN'
}
