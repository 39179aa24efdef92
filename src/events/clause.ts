import { isVerb } from './part-of-speech.ts'
import { isA, isQuoteMark, type Words } from './words.ts'

/** Whether a clause cannot reach over this word: strong punctuation, or a word that opens another clause. */
export function isBoundary(words: Words, index: number): boolean {
  const word = words[index]!
  if (word.lower === '-') return isDash(words, index)
  if (word.lower === '(') return closing(words, index) === null
  if (word.lower === ')') return opening(words, index) === null
  if (word.punctuation) return word.lower !== ',' && word.lower !== "'" && !/^[%$€£&/]$/.test(word.lower)
  if (isQuoteMark(word)) return true
  if (isA(word, 'subordinators')) return !isPreposition(words, index)
  return isA(word, 'coordinators') && startsClause(words, index)
}

/** Where a short parenthesis such as "(UN)" closes; `null` for a long one, which a clause does not reach over. */
function closing(words: Words, open: number): number | null {
  for (let i = open + 1; i <= open + 4; i++) if (words[i]?.lower === ')') return i
  return null
}

/** Where a short parenthesis opens that closes at `close`; `null` for a long one. */
export function opening(words: Words, close: number): number | null {
  for (let i = close - 1; i >= close - 4; i--) if (words[i]?.lower === '(') return i
  return null
}

/** A hyphen with blanks around it, or one of two, does a dash's work. */
function isDash(words: Words, index: number): boolean {
  const before = words[index - 1]
  return before !== undefined && (before.end < words[index]!.start || before.lower === '-')
}

/** First and last word of the clause around `index`; half-open word indexes. */
export function clauseAround(words: Words, index: number): readonly [start: number, end: number] {
  let start = index
  while (start > 0 && !isBoundary(words, start - 1)) start--
  let end = index + 1
  while (end < words.length && !isBoundary(words, end)) end++
  return [start, end]
}

/** "after talks" against "after it attacked": no verb before the next comma or clause. */
function isPreposition(words: Words, index: number): boolean {
  const lower = words[index]!.lower
  if (!/^(?:after|before|since|until|as|than)$/.test(lower)) return false
  for (let i = index + 1; i < words.length && i < index + 12; i++) {
    const word = words[i]!
    if (word.punctuation || isA(word, 'subordinators')) return true
    if (isVerb(words, i)) return false
  }
  return true
}

/** "… and Moscow attacked", "… and attacked": a verb follows before the next mark, and one went before. */
function startsClause(words: Words, index: number): boolean {
  if (isVerb(words, index + 1)) return true
  let verb = false
  for (let i = index + 1; i < words.length && i < index + 10; i++) {
    const word = words[i]!
    if (word.punctuation || isA(word, 'subordinators')) break
    if (isVerb(words, i)) {
      verb = true
      break
    }
  }
  if (!verb) return false
  for (let i = index - 1; i >= 0 && i > index - 25; i--) {
    if (isVerb(words, i)) return true
    if (words[i]!.punctuation && words[i]!.lower !== ',') return false
  }
  return false
}
