import { OnrecordError } from '../base/errors.ts'
import { nameOf } from '../pages/name-of.ts'
import type { ArticleText } from '../types/article.ts'
import type { Note, TakeNote } from '../types/note.ts'
import type { Page } from '../types/page.ts'

const TOO_LONG = 'articles/too-long'

/** The notes which say that an article was too long to be read. */
export function tooLongNotes({ notes }: { readonly notes: readonly Note[] }): Note[] {
  return notes.filter(({ code }) => code === TOO_LONG)
}

/** Whether an article was too long when it was read, and is not for a limit of `most` words. */
export function fitsNow(
  article: { readonly text: string; readonly notes: readonly Note[] },
  most: number,
): boolean {
  return tooLongNotes(article).length > 0 && countWords(article.text) <= most
}

/**
 * Throws `reader/too-long` if every article of a page has more than `most` words. If some are shorter, those are read.
 */
export function refuseTooLong(page: Page, articles: readonly ArticleText[], most: number): void {
  const words = Math.max(0, ...articles.map(({ text }) => countWords(text)))
  if (words <= most || articles.some(({ text }) => countWords(text) <= most)) return
  throw new OnrecordError(
    'reader/too-long',
    `Cannot read ${nameOf(page)}: ${articles.length === 1 ? 'it is one article' : 'its longest article is'} of ${counted(words)}, and the limit is ${counted(most)} an article.`,
    `Split it into its articles, or raise the limit: --article-words ${words}`,
  )
}

/** Whether an article has more than `most` words; then a note says so. */
export function isTooLong({ text }: ArticleText, most: number, note: TakeNote): boolean {
  const words = countWords(text)
  if (words <= most) return false
  note(
    TOO_LONG,
    0,
    text.length,
    `the article has ${counted(words)}, and was read with a limit of ${counted(most)}: its statements are not read`,
  )
  return true
}

function countWords(text: string): number {
  let words = 0
  for (const _ of text.matchAll(/\S+/g)) words++
  return words
}

function counted(words: number): string {
  return `${words.toLocaleString('en')} words`
}
