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

/** A counted noun: its singular, and its end as an offset in the text that was searched. */
export interface CountedNoun {
  readonly unit: string
  readonly end: number
}

/** Parts of speech that may stand between a count and its noun. */
const MODIFIES = /^(?:JJ|NN|VBN|VBG|VBD|RB|CD)/
/** Endings of adjectives and participles. */
const DESCRIBES = /(?:ical|ional|tial|ental|ous|ive|able|ible|ful|less|ic|ed|ing|an|ese|ish|ary|ly|est|er)$/
const OWNED = /^\sof\s(?:its|their|his|her|our|the|these|those|such|them)(?=\s)|^\sof(?=\s)/i
const WORD = /^\s(\p{L}[\p{L}\p{M}\d'’-]*)/u

/** The part of speech of the word that begins at an offset of a text; `null` if none does. */
export type PosAt = (offset: number) => PartOfSpeech | null

interface Word {
  readonly text: string
  /** Its part of speech in its sentence, and its most common one. The first is sometimes wrong. */
  readonly pos: PartOfSpeech | null
  readonly usual: PartOfSpeech | null
}

/**
 * The noun that a number counts, in the text directly after it: the first plural within six words, after adjectives and
 * other nouns ("six of its hypersonic kinzhal missiles"). `one`: a singular from the list of things often counted.
 */
export function countedNoun(after: string, one: boolean, posAt: PosAt): CountedNoun | null {
  const owned = one ? null : OWNED.exec(after)
  let at = owned ? owned[0].length : 0
  let previous: Word | null = null
  for (let n = 0; n < 6; n++) {
    const word = wordAt(after, at, posAt)
    if (word === null) return null
    const end = at + 1 + word.text.length
    const lower = word.text.toLowerCase()
    const unit = one ? (SINGLE.has(lower) ? lower : null) : singularOf(word)
    if (unit !== null) {
      // "teachers unions": the last of several plurals is the head.
      const next = one ? null : wordAt(after, end, posAt)
      const head = next && singularOf(next)
      if (next && head) return { unit: head, end: end + 1 + next.text.length }
      return { unit: previous && isNoun(previous) ? `${previous.text} ${unit}` : unit, end }
    }
    if (!canStandBefore(word)) return null
    previous = word
    at = end
  }
  return null
}

function wordAt(text: string, at: number, posAt: PosAt): Word | null {
  const word = WORD.exec(text.slice(at, at + 40))?.[1]
  return word === undefined ? null : { text: word, pos: posAt(at + 1), usual: usualPart(word) }
}

/** The singular of a plural noun without a capital; `null` for other words. */
function singularOf({ text: word, pos, usual }: Word): string | null {
  const counted = COUNTED_AS.get(word)
  if (counted) return counted
  if (UNMARKED.has(word)) return word
  if (PEOPLES.has(word)) return word.slice(0, -1).toLowerCase()
  if (!/^\p{Ll}[\p{L}-]{2,}$/u.test(word) || NOT_COUNTED.has(word)) return null
  if (pos === 'VBZ' && (usual === 'VBZ' || usual === null)) return null
  const one = singular(word)
  return one === word || word.endsWith('clothes') ? null : one
}

/**
 * Whether a word can come before the noun: adjectives, nouns, names, participles and adverbs; not prepositions, verbs,
 * conjunctions, articles or pronouns.
 */
function canStandBefore({ text: word, pos, usual }: Word): boolean {
  if (NOT_COUNTED.has(word.toLowerCase()) || /['’]s?$/.test(word)) return false
  return usual === null || ((MODIFIES.test(pos ?? usual) || MODIFIES.test(usual)) && !AFTER_COUNTS.has(word))
}

/**
 * Whether a word without a capital names a thing, so that it belongs to the unit: "kinzhal missile", not "Russian
 * missile".
 */
function isNoun({ text: word, pos, usual }: Word): boolean {
  if (!/^\p{Ll}+$/u.test(word)) return false
  if (usual === null) return !DESCRIBES.test(word)
  return (pos === 'NN' || usual === 'NN') && !/(?:ic|ous|ive|ed|ly)$/.test(word)
}
