import demonymRows from '../../data/demonyms/demonyms.json' with { type: 'json' }
import wordRows from '../../data/languages/en/parts-of-speech/words.json' with { type: 'json' }
import afterRows from '../../data/units/after-counts.json' with { type: 'json' }
import nounRows from '../../data/units/nouns.json' with { type: 'json' }

const TAGS = wordRows as Readonly<Record<string, string>>
const nouns = nounRows as {
  readonly irregular: Readonly<Record<string, string>>
  readonly peoples: readonly string[]
  readonly single: readonly string[]
  readonly 'not-counted': readonly string[]
}
const SINGLE: ReadonlySet<string> = new Set(nouns.single)
/** Adverbs behind a count, which no counted noun follows: "two days later". */
const AFTER_COUNTS: ReadonlySet<string> = new Set(afterRows as readonly string[])
const NOT_COUNTED: ReadonlySet<string> = new Set(nouns['not-counted'])

/** "Ukrainians", "Republicans": names of people in the plural. */
const PEOPLES: ReadonlySet<string> = new Set(
  [...(demonymRows as readonly { readonly form: string }[]).map(({ form }) => form), ...nouns.peoples].filter(
    (form) => /^\p{L}+s$/u.test(form),
  ),
)

/** A counted noun: its singular, and where it ends in the text that was looked at. */
export interface CountedNoun {
  readonly unit: string
  readonly end: number
}

const OWNED = /^\sof\s(?:its|their|his|her|our|the|these|those|such|them)(?=\s)|^\sof(?=\s)/i
const WORD = /^\s(\p{L}[\p{L}\p{M}\d'’-]*)/u

/**
 * The noun that a number counts, in the text right behind it: the first plural within six words, past adjectives and other
 * nouns ("six of its hypersonic kinzhal missiles"). `one`: a singular from the list of things often counted.
 */
export function countedNoun(after: string, one: boolean): CountedNoun | null {
  const owned = one ? null : OWNED.exec(after)
  let at = owned ? owned[0].length : 0
  let previous: string | null = null
  for (let n = 0; n < 6; n++) {
    const word = wordAt(after, at)
    if (word === null) return null
    const end = at + 1 + word.length
    const lower = word.toLowerCase()
    const singular = one ? (SINGLE.has(lower) ? lower : null) : singularOf(word)
    if (singular !== null) {
      // "teachers unions": the last of several plurals is the head.
      const next = one ? null : wordAt(after, end)
      const head = next === null ? null : singularOf(next)
      if (next !== null && head !== null) return { unit: head, end: end + 1 + next.length }
      return { unit: previous && isNoun(previous) ? `${previous} ${singular}` : singular, end }
    }
    if (!canStandBefore(word)) return null
    previous = word
    at = end
  }
  return null
}

function wordAt(text: string, at: number): string | null {
  return WORD.exec(text.slice(at, at + 40))?.[1] ?? null
}

/** The singular of a plural noun in small letters; `null` for what is none. */
export function singularOf(word: string): string | null {
  const irregular = Object.hasOwn(nouns.irregular, word) ? nouns.irregular[word]! : null
  if (irregular) return irregular
  if (PEOPLES.has(word)) return word.slice(0, -1).toLowerCase()
  if (
    !/^\p{Ll}[\p{L}-]{2,}s$/u.test(word) ||
    /(?:ss|us|is|clothes|['’]s)$/.test(word) ||
    NOT_COUNTED.has(word)
  )
    return null
  if (/^VBZ/.test(tagOf(word))) return null
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/oes$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** Adjectives, nouns, names, participles and adverbs; not prepositions, verbs, conjunctions, articles or pronouns. */
function canStandBefore(word: string): boolean {
  if (NOT_COUNTED.has(word.toLowerCase()) || /['’]s?$/.test(word)) return false
  const tag = tagOf(word)
  return tag === '' || (/^(?:JJ|NN|VBN|VBG|VBD|RB|CD)/.test(tag) && !AFTER_COUNTS.has(word))
}

/** A word in small letters that names a thing, so that it belongs to the unit: "kinzhal missile", not "Russian missile". */
function isNoun(word: string): boolean {
  if (!/^\p{Ll}+$/u.test(word)) return false
  const tag = tagOf(word)
  if (tag === '')
    return !/(?:ical|ional|tial|ental|ous|ive|able|ible|ful|less|ic|ed|ing|an|ese|ish|ary|ly|est|er)$/.test(
      word,
    )
  return /^NN /.test(tag) && !/(?:ic|ous|ive|ed|ly)$/.test(word)
}

function tagOf(word: string): string {
  const lower = word.toLowerCase()
  return Object.hasOwn(TAGS, word) ? TAGS[word]! : Object.hasOwn(TAGS, lower) ? TAGS[lower]! : ''
}
