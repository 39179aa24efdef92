import commonRows from '../../../../data/languages/en/threads/common.json' with { type: 'json' }
import idiomRows from '../../../../data/languages/en/threads/idioms.json' with { type: 'json' }
import synonymRows from '../../../../data/languages/en/threads/synonyms.json' with { type: 'json' }
import { FUNCTION_WORDS } from '../function-words.ts'
import { porterStem } from '../stem.ts'
import { STOP_WORDS } from '../stop-words.ts'
import { isWeekday } from '../time-words.ts'
import { irregularVerb } from '../verbs.ts'

/** A word of a text in the form for comparison. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Lower case, without possessive ending. */
  readonly form: string
  /** `null` for words that do not show the subject of the claim. */
  readonly stem: string | null
}

/** Function words, words of reporting, and words that fit any subject. */
const EMPTY: ReadonlySet<string> = new Set([
  ...Object.values(FUNCTION_WORDS).flatMap((words) => [...words]),
  ...STOP_WORDS,
  ...(commonRows as readonly string[]),
])

const SYNONYMS = new Map<string, string>()
for (const row of synonymRows as readonly string[]) {
  const [first, ...others] = row.split(' ').map(porterStem)
  for (const other of others) SYNONYMS.set(other, first!)
}

const COMMON: ReadonlySet<string> = new Set((commonRows as readonly string[]).map(porterStem))

/** Set phrases by each of their words, with its index in the phrase. */
const IDIOMS = new Map<string, { readonly forms: readonly string[]; readonly place: number }[]>()
for (const forms of (idiomRows as readonly string[]).map((row) => row.split(' '))) {
  for (const [place, form] of forms.entries()) {
    const known = IDIOMS.get(form)
    if (known) known.push({ forms, place })
    else IDIOMS.set(form, [{ forms, place }])
  }
}

/** Words and numbers between `start` and `end`, in text order. */
export function wordsIn(text: string, [start, end]: readonly [number, number]): Word[] {
  const found: Word[] = []
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu)) {
    const form = match[0]
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/n['’]t$/, '')
    const from = start + match.index
    found.push({ start: from, end: from + match[0].replace(/['’]s$/i, '').length, form, stem: stemOf(form) })
  }
  return found.map((word, at) => (isInIdiom(found, at) ? { ...word, stem: null } : word))
}

/** Whether a word is part of a set phrase: "the line went dead". */
function isInIdiom(words: readonly Word[], at: number): boolean {
  const idioms = IDIOMS.get(words[at]!.form)
  return (
    idioms?.some(({ forms, place }) =>
      forms.every((form, index) => words[at - place + index]?.form === form),
    ) ?? false
  )
}

/**
 * The common stem of inflected and some derived forms, and of words that news uses in the same sense; `null` for words
 * that do not count.
 */
export function stemOf(form: string): string | null {
  if (form.length > LONGEST) return null
  const known = STEMS.get(form)
  if (known !== undefined) return known
  const lemma = irregularVerb(form) ?? form
  const bare = porterStem(lemma)
  const empty = EMPTY.has(form) || EMPTY.has(lemma) || COMMON.has(bare)
  const stem =
    empty || isWeekday(form.replace(/s$/, '')) || lemma.length < 2 ? null : (SYNONYMS.get(bare) ?? bare)
  if (STEMS.size > 20_000) STEMS.clear()
  STEMS.set(form, stem)
  return stem
}

/** Most letters of a word. */
const LONGEST = 40
const STEMS = new Map<string, string | null>()
