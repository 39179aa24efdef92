import { SAYING } from '../languages/en/events/circumstances.ts'
import type { Quantity } from '../types/quantity.ts'
import type { Span, Spanned } from '../types/span.ts'
import { within } from './circumstances.ts'
import { above, headOf } from './tree.ts'
import type { Words } from './words.ts'

/** The counts and amounts that depend on the word of an event and on no other event or verb. */
export function treeQuantities(
  words: Words,
  at: number,
  events: ReadonlySet<number>,
  quantities: readonly Quantity[],
): number[] {
  return ofSentence(words, quantities).filter((index) => ownerOf(words, quantities[index]!, events) === at)
}

/** Indexes of the times, places or quantities of a sentence. */
export function ofSentence(words: Words, items: readonly Spanned[]): number[] {
  const span: Span = [words[0]!.start, words.at(-1)!.end]
  return within(items, span)
}

export function headAt(words: Words, { start, end }: Spanned): number | null {
  const from = words.findIndex((word) => word.end > start)
  const after = words.findIndex((word) => word.start >= end)
  return from < 0 ? null : headOf(words, from, after < 0 ? words.length : after)
}

/** The verb or event above a time or place: what it is the time or place of. */
export function ownerOf(words: Words, item: Spanned, events: ReadonlySet<number>): number | null {
  const head = headAt(words, item)
  return head === null ? null : ownerAt(words, head, events)
}

/** The verb or event above the word at `head`, or the event that it is. */
export function ownerAt(words: Words, head: number, events: ReadonlySet<number>): number | null {
  if (events.has(head)) return head
  return (
    above(words, head).find(
      (word) => events.has(word) || (words[word]!.verb !== null && !OPEN.has(words[word]!.relation ?? '')),
    ) ?? null
  )
}

/** A clause without a subject of its own: "killed while walking near the port". */
export const OPEN: ReadonlySet<string> = new Set(['advcl', 'xcomp', 'acl'])

/**
 * The words above an event whose time and place are also its own: "held talks", "plans to close", "the strike that
 * killed". A clause that is said has its own.
 */
export function pathUp(
  words: Words,
  at: number,
  shares: (word: number, relation: string) => boolean,
): number[] {
  const path: number[] = []
  let word = at
  for (let step = 0; step < 5; step++) {
    const { head, relation = '' } = words[word]!
    if (head == null) break
    if (!shares(word, relation)) break
    path.push(head)
    word = head
  }
  return path
}

export function isSaying(words: Words, at: number): boolean {
  return SAYING.has(words[at]!.verb ?? '')
}
