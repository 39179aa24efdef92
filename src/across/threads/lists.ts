import { LIST_CONJUNCTION, VERBAL } from '../../languages/en/threads/claims.ts'
import type { Word } from '../../languages/en/threads/words.ts'

/** Most words of a name that are read as one item of a list. */
const LONGEST = 4

/**
 * Lists of words side by side: "missiles, shells and attack drones" gives missiles, shells, drones. `told` are the
 * content words, `all` every word, both in text order.
 */
export function listsIn(text: string, told: readonly Word[], all: readonly Word[]): Word[][] {
  const known = new Set(told)
  const lists: Word[][] = []
  for (const [at, word] of all.entries()) {
    if (!LIST_CONJUNCTION.test(word.form)) continue
    const left = all[at - 1]
    if (!left?.stem || VERBAL.test(left.form) || !known.has(left) || !isOpen(text, left, word)) continue
    const right = headAfter(text, all, at, known)
    if (!right) continue
    const before = earlier(text, all, at - 1, known)
    lists.push([...before, left, right])
  }
  return lists
}

/** Only blanks, or a comma, between two words. */
function isOpen(text: string, a: Word, b: Word): boolean {
  return /^,?\s+$/.test(text.slice(a.end, b.start))
}

/** The last of the content words that directly follow the conjunction. */
function headAfter(text: string, all: readonly Word[], at: number, known: ReadonlySet<Word>): Word | null {
  let head: Word | null = null
  for (let next = at + 1; next <= at + LONGEST; next++) {
    const word = all[next]
    if (!word?.stem || !known.has(word)) break
    if (next > at + 1 && !/^\s+$/.test(text.slice(all[next - 1]!.end, word.start))) break
    head = word
  }
  return head
}

/** The heads before a comma: "missiles, shells" before "and drones". */
function earlier(text: string, all: readonly Word[], last: number, known: ReadonlySet<Word>): Word[] {
  const found: Word[] = []
  let at = last
  for (let steps = 0; steps < LONGEST; steps++) {
    let first = at
    while (first > 0 && all[first - 1]!.stem && text.slice(all[first - 1]!.end, all[first]!.start) === ' ')
      first--
    const word = all[first - 1]
    if (!word?.stem || !known.has(word) || !/^,\s+$/.test(text.slice(word.end, all[first]!.start))) break
    found.unshift(word)
    at = first - 1
  }
  return found
}
