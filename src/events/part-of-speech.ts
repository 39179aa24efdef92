import nounRows from '../../data/events/noun-phrases.json' with { type: 'json' }
import { isA, isAdverb, type Word, type Words } from './words.ts'

const BEFORE_NOUNS: ReadonlySet<string> = new Set(
  (nounRows as { beforeNouns: readonly string[] }).beforeNouns,
)
const answers = new WeakMap<Words, Uint8Array>()
const YES = 1
const NO = 2

/** Whether the word at `index` is a verb here, judged by its form and its neighbours. Asked often, so remembered. */
export function isVerb(words: Words, index: number): boolean {
  if (!words[index]?.verb) return false
  let known = answers.get(words)
  if (!known) {
    known = new Uint8Array(words.length)
    answers.set(words, known)
  }
  // Set before judging: neighbours that ask back about each other find "no".
  if (known[index] === 0) {
    known[index] = NO
    known[index] = judge(words, index) ? YES : NO
  }
  return known[index] === YES
}

function judge(words: Words, index: number): boolean {
  const word = words[index]!
  const before = words[index - 1]
  if (isA(word, 'be') || isA(word, 'have') || isA(word, 'do')) return true
  if (isPartOfName(words, index)) return false
  const noun = isNounSlot(before)
  if (word.forms === 'g') return isVerbIng(words, index)
  if (!word.forms.includes('b') && !word.forms.includes('s')) return !noun || isPassiveBy(words, index)
  if (opensVerb(before) || (isAdverb(before) && opensVerb(words[index - 2]))) return true
  if (noun) return false
  return isFiniteBetween(words, index)
}

/** "United States": a capital beside a capital, in a sentence that is no headline. */
function isPartOfName(words: Words, index: number): boolean {
  const capital = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.text)
  if (!capital(words[index]) || index === 0) return false
  if (!capital(words[index - 1]) && !isA(words[index - 1], 'determiners')) return false
  return words.some(({ text, verb }) => verb !== null && /^\p{Ll}/u.test(text))
}

/** A noun, adjective or number is to come: after an article, a possessive, a preposition. */
function isNounSlot(before: Word | undefined): boolean {
  if (!before || before.lower === 'to') return false
  return (
    isA(before, 'determiners') ||
    before.lower === "'s" ||
    before.lower === '’s' ||
    before.lower === "'" ||
    (isA(before, 'prepositions') && !isA(before, 'subordinators')) ||
    BEFORE_NOUNS.has(before.lower)
  )
}

function opensVerb(before: Word | undefined): boolean {
  if (!before) return false
  return (
    before.lower === 'to' ||
    isA(before, 'modals') ||
    isA(before, 'do') ||
    before.lower === "n't" ||
    before.lower === 'n’t' ||
    before.lower === 'not' ||
    before.lower === 'never' ||
    (isA(before, 'pronouns') && before.lower !== 'that') ||
    before.lower === 'let'
  )
}

function isVerbIng(words: Words, index: number): boolean {
  const before = words[index - 1]
  const after = words[index + 1]
  if (isA(before, 'be') || isAdverb(before)) return true
  if (isA(before, 'determiners') || before?.lower === "'s" || before?.lower === '’s') return false
  if (after?.lower === 'of') return false
  return (
    before === undefined ||
    before.punctuation ||
    isA(before, 'prepositions') ||
    isA(before, 'coordinators') ||
    isA(before, 'subordinators') ||
    isA(before, 'negations') ||
    before.verb !== null ||
    isA(after, 'determiners')
  )
}

function isPassiveBy(words: Words, index: number): boolean {
  return words[index + 1]?.lower === 'by'
}

/** "Moscow attacks the port" against "Moscow attacks on the port": what follows a plain form tells. */
function isFiniteBetween(words: Words, index: number): boolean {
  const word = words[index]!
  const before = words[index - 1]
  const after = words[index + 1]
  if (before === undefined || before.punctuation) {
    const opensObject = isA(after, 'determiners') || isA(after, 'pronouns')
    return opensObject && (!word.forms.includes('s') || before?.lower === ',')
  }
  const object =
    isA(after, 'determiners') ||
    isA(after, 'objectPronouns') ||
    /^(?:that|whether|how|why|what|who)$/.test(after?.lower ?? '') ||
    (after !== undefined && /^[\p{Lu}\d"“]/u.test(after.text))
  // "government forces launched": what comes next is the verb.
  if (after?.verb && /^(?:d|dn|s)$/.test(after.forms)) return false
  if (isA(after, 'modals') || (word.forms.includes('s') && isA(after, 'coordinators'))) return false
  if (before.forms === 'g') return false
  if (word.forms.includes('d')) return !isA(after, 'prepositions') || object
  if (word.forms.includes('s') && after?.lower === 'to') return true
  if (word.forms.includes('s'))
    return object || (after !== undefined && !after.punctuation && !isA(after, 'prepositions'))
  const joint = words.slice(Math.max(0, index - 6), index).some((near) => near.lower === 'and')
  return object && (before.lower.endsWith('s') || joint)
}
