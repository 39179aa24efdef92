import { createHash } from 'node:crypto'
import { splitPage } from '../../../src/articles/split-page.ts'
import { readPage } from '../../../src/pages/read-page.ts'
import type { BlockKind } from '../../../src/types/block.ts'
import { type Layer, readDocuments } from '../layer.ts'

/** The scorer's label for a block of an article. */
const LABELS: Readonly<Record<BlockKind, string>> = {
  headline: 'headline',
  subhead: 'subhead',
  byline: 'byline',
  dateline: 'dateline',
  paragraph: 'body',
  caption: 'caption',
  credit: 'credit',
  furniture: 'widget',
  repeat: 'duplicate',
}

/** Articles and their blocks, in offsets of the page, for `pages.mjs text`. What lies in no article is boilerplate. */
export const layer: Layer = {
  name: 'pages',
  async *predict(path) {
    for (const { id, text } of readDocuments<{ id: string; text: string }>(path)) {
      const bytes = Buffer.from(text)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const page = await readPage({ name: id, url: null, sha256, bytes, format: 'text' })
      const articles = splitPage(page, () => {})
      yield {
        id,
        articles: articles.map(({ offset, text, title }) => ({
          start: offset,
          end: offset + text.length,
          title: title ?? '',
        })),
        blocks: articles.flatMap(({ offset, blocks }, article) =>
          blocks.map(({ kind, start, end }) => ({
            start: offset + start,
            end: offset + end,
            label: LABELS[kind],
            article,
          })),
        ),
      }
    }
  },
}
