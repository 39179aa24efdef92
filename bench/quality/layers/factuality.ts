import { factuality } from '../../../src/events/factuality.ts'
import { readMood } from '../../../src/events/mood.ts'
import { readSentences } from '../../../src/events/words.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly events: readonly { readonly start: number; readonly end: number }[]
}

/** How sure it is that the file's events happened, for `factuality.mjs`; only with `--given`. */
export const layer: Layer = {
  name: 'factuality',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    for (const document of readDocuments<Document>(path)) {
      const [article] = await onrecord.readText(readyPage(document))
      const sentences = article ? readSentences(article, article.sentences.length) : []
      const sureness = new Map(article?.tags.factuality)
      yield {
        id: document.id,
        events: document.events.map(({ start, end }) => {
          for (const words of sentences) {
            const index = words.findIndex((word) => word.start <= start && start < word.end)
            if (index < 0) continue
            const read = sureness.get(words[index]!.start)
            return { start, end, factuality: factuality(words, index, readMood(words, index), read) }
          }
          return { start, end, factuality: 3 }
        }),
      }
    }
  },
}
