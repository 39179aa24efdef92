import type { recordLine } from '../schemas/article.ts'
import type { Of } from '../schemas/parts.ts'

/**
 * One article of a record, as `onrecord read --json` prints it, there with
 * `page.articles` and more that `onrecord load` needs. `docs/record-format.md` is its contract.
 */
export type RecordLine = Of<typeof recordLine>

/**
 * The article without the layers that only the stages need, its fields in the order of `docs/record-format.md`.
 *
 * @example
 * ```ts
 * const reader = createReader(await loadResources())
 * for await (const found of pagesOfBytes('note.txt', new TextEncoder().encode('The mayor denied it.'))) {
 *   if (!('page' in found)) continue
 *   for (const article of await reader.read(found.page)) console.log(JSON.stringify(toLine(article)))
 * }
 * ```
 */
export function toLine(article: RecordLine): RecordLine {
  return {
    id: article.id,
    page: article.page,
    index: article.index,
    offset: article.offset,
    title: article.title,
    authors: article.authors,
    publisher: article.publisher,
    language: article.language,
    published: article.published,
    text: article.text,
    ...(article.pages ? { pages: article.pages } : {}),
    blocks: article.blocks,
    sentences: article.sentences,
    entities: article.entities,
    places: article.places,
    times: article.times,
    quantities: article.quantities,
    statements: article.statements,
    events: article.events,
    ...(article.relations ? { relations: article.relations } : {}),
    notes: article.notes,
    ...(article.readBy ? { readBy: article.readBy } : {}),
  }
}
