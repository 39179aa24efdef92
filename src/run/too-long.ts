import { OnrecordError } from '../base/errors.ts'
import { nameOf } from '../pages/name-of.ts'
import type { ArticleText } from '../types/article.ts'
import type { TakeNote } from '../types/note.ts'
import type { Page } from '../types/page.ts'

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
    'articles/too-long',
    0,
    text.length,
    `the article has ${counted(words)}, and the limit is ${counted(most)} an article: its statements are not read`,
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
