import { dirname, join } from 'node:path'
import { toLine } from '../../../src/types/line.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

/** A piece of the shared `data/news`: its text is the beginning of that of `id` in `file`. */
interface Piece {
  readonly id: string
  /** Below the folder above the shared one. */
  readonly file: string
  /** The end of the piece in that text, in code units. */
  readonly upTo: number
}

interface Text {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly date?: string
}

/** The whole of what a user gets of pieces of news, a line of the record each, for `news.mjs score`. */
export const layer: Layer = {
  name: 'news',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    const root = dirname(dirname(dirname(dirname(path))))
    const texts = new Map<string, Map<string, Text>>()
    for (const { id, file, upTo } of readDocuments<Piece>(path)) {
      if (!texts.has(file))
        texts.set(file, new Map(readDocuments<Text>(join(root, file)).map((one) => [one.id, one])))
      const found = texts.get(file)!.get(id)
      if (!found) throw new Error(`${file} has no text "${id}", of which ${path} has a piece`)
      const isDated = /^\d{4}-\d\d/.test(found.date ?? '')
      const [article] = await onrecord.readText(
        readyPage({
          id,
          text: found.text.slice(0, upTo),
          ...(found.title && { title: found.title }),
          ...(isDated && { date: found.date! }),
        }),
      )
      if (article) yield toLine(article)
    }
  },
}
