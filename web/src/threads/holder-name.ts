import type { Thread } from '../../../src/record.ts'
import { links } from '../routes/links.ts'

/** The text for an unnamed holder. */
const NOBODY: Readonly<Record<string, string>> = {
  article: 'the articles themselves',
  anonymous: 'somebody not named',
}

/** A holder's name as lists have it, for people. */
export function nameInWords(name: string): string {
  return Object.hasOwn(NOBODY, name) ? NOBODY[name]! : name
}

/** A thread's holder, for people. */
export function holderName(holder: Thread['holders'][number] | undefined): string {
  return holder ? nameInWords(isSomebody(holder) ? holder.name : holder.id) : 'somebody'
}

/** The page on a thread's holder; `null` for nobody named. */
export function holderLink(holder: Thread['holders'][number] | undefined): string | null {
  return holder && isSomebody(holder) ? links.holder(holder.id) : null
}

function isSomebody({ id }: Thread['holders'][number]): boolean {
  return !Object.hasOwn(NOBODY, id)
}
