import type { ArticleText } from '../types/article.ts'
import type { TakeNote } from '../types/note.ts'
import type { Page } from '../types/page.ts'

/** Cuts a page into its articles. */
export function splitPage(page: Page, _note: TakeNote): ArticleText[] {
  const { name, url, sha256, text } = page
  return [
    {
      id: page.id ?? `${sha256.slice(0, 16)}-0`,
      page: { name, url, sha256 },
      index: 0,
      offset: 0,
      title: page.metadata.title,
      authors: page.metadata.authors,
      publisher: page.metadata.publisher,
      language: page.language,
      published: { value: null, precision: null, basis: 'unknown', evidence: [], rule: null },
      text,
      blocks: [],
    },
  ]
}
