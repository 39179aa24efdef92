import type { Layer } from '../layer.ts'
import { readPages } from './html.ts'

/** Title, authors, date and text of each page of a folder, for `pages.mjs meta`. */
export const layer: Layer = {
  name: 'meta',
  async *predict(path) {
    for await (const [file, page] of readPages(path)) {
      yield {
        file,
        title: page?.metadata.title ?? null,
        author: page?.metadata.authors.join('; ') ?? null,
        date: page?.metadata.published?.value ?? null,
        text: page?.text ?? '',
      }
    }
  },
}
