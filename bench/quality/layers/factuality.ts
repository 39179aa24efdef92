import factualityWeights from '../../../data/events/factuality.json' with { type: 'json' }
import { factuality } from '../../../src/events/factuality.ts'
import type { LinearModel } from '../../../src/events/linear.ts'
import { readMood } from '../../../src/events/mood.ts'
import { readSentences } from '../../../src/events/words.ts'
import { text } from '../../../src/text/stage.ts'
import type { ArticleText } from '../../../src/types/article.ts'
import { type Layer, readDocuments } from '../layer.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly events: readonly { readonly start: number; readonly end: number }[]
}

/** How sure it is that the file's events happened, for `factuality.mjs`; only with `--given`. */
export const layer: Layer = {
  name: 'factuality',
  async *predict(path) {
    for (const document of readDocuments<Document>(path)) {
      const { tokens, sentences } = await text.run(
        { text: document.text, blocks: [] } as unknown as ArticleText,
        () => {},
      )
      const read = readSentences(tokens, sentences.length)
      yield {
        id: document.id,
        events: document.events.map(({ start, end }) => {
          for (const words of read) {
            const index = words.findIndex((word) => word.start <= start && start < word.end)
            if (index < 0) continue
            return {
              start,
              end,
              factuality: factuality(factualityWeights as LinearModel, words, index, readMood(words, index)),
            }
          }
          return { start, end, factuality: 3 }
        }),
      }
    }
  },
}
