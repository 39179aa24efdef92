import type { ArticleText } from '../types/article.ts'

/**
 * The article with the pages of its original on which it stands. A form feed in the text of the page begins a page, as
 * in what PDF and word processors give; without one the article is unchanged.
 */
export function withPages<T extends ArticleText>(article: T, text: string): T {
  if (!text.includes('\f')) return article
  const { offset } = article
  const end = offset + article.text.length
  const pages = [{ start: 0, number: 1 }]
  for (
    let at = text.indexOf('\f'), number = 2;
    at >= 0 && at < end;
    at = text.indexOf('\f', at + 1), number++
  ) {
    // The words behind the form feed are the first of the page.
    const start = at + 1 - offset
    if (start <= 0) pages[0] = { start: 0, number }
    else if (pages.at(-1)!.start === start) pages[pages.length - 1] = { start, number }
    else pages.push({ start, number })
  }
  return { ...article, pages }
}
