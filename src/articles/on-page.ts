import type { Unwrapped } from '../base/wrapped/unwrap.ts'
import type { ArticleText } from '../types/article.ts'
import type { Note } from '../types/note.ts'
import type { Span } from '../types/span.ts'

/**
 * Moves an article that was cut from an unwrapped page back to the original page: the same words, with the offsets of
 * the original.
 */
export function onPage<T extends ArticleText & { readonly notes: readonly Note[] }>(
  article: T,
  page: string,
  unwrapped: Unwrapped,
): T {
  const offset = article.index === 0 && article.offset === 0 ? 0 : unwrapped.startAt(article.offset)
  const span = ([start, end]: Span): Span => [
    unwrapped.startAt(article.offset + start) - offset,
    unwrapped.endAt(article.offset + end) - offset,
  ]
  return {
    ...article,
    offset,
    text: page.slice(offset, unwrapped.endAt(article.offset + article.text.length)),
    blocks: article.blocks.map((block) => {
      const [start, end] = span([block.start, block.end])
      return {
        ...block,
        start,
        end,
        ...(block.credit && { credit: span(block.credit) }),
        ...(block.dateline && { dateline: span(block.dateline) }),
      }
    }),
    notes: article.notes.map((note) => {
      const [start, end] = span([note.start, note.end])
      return { ...note, start, end }
    }),
    published: { ...article.published, evidence: article.published.evidence.map(span) },
  }
}
