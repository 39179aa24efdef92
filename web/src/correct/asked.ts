import { signal } from '@preact/signals'
import type { Span } from '../../../src/index.ts'
import type { Change, Correction, GroupLayer } from '../../../src/record.ts'

/** A thing of an article that somebody wants to correct: `layer` and `id` as its card has them. */
export interface AskedThing {
  readonly article: string
  readonly layer: string
  readonly id: string
  /** What of the article's text was selected at that moment; new words for a statement, or those of a thing to add. */
  readonly selected?: Span | null
  /** The first tab. Default `edit`. */
  readonly verb?: 'accept' | 'reject' | 'edit' | 'add'
}

/** A change of a group, with what is on both its sides in words. */
export interface AskedGroup {
  readonly heading: string
  readonly change: Extract<Change, { readonly layer: GroupLayer }> | Extract<Change, { readonly do: 'undo' }>
  readonly one: string
  readonly other: string
  /** Where to go when it is done; nowhere else by itself. */
  readonly after?: string
}

/** The change for which the dialog is open. */
export const asked = signal<{ readonly thing: AskedThing } | { readonly group: AskedGroup } | null>(null)

/** The correction made last, and not taken back, since the page was loaded. */
export const done = signal<Correction | null>(null)

export function askToCorrect(thing: AskedThing): void {
  asked.value = { thing }
}

export function askToChange(group: AskedGroup): void {
  asked.value = { group }
}
