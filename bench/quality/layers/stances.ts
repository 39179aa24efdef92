import { type AttributedDocument, readerOfGiven } from '../given-attributions.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

/**
 * Attributed statements with their stances, for `annotations/score-stances.ts`. With `given` the file's attributions stand
 * in for the tagger's, so that only the stance is measured.
 */
export const layer: Layer = {
  name: 'stances',
  async *predict(path, { reader, given }) {
    const documents = readDocuments<AttributedDocument>(path)
    const onrecord = given ? await readerOfGiven(documents) : await reader()
    for (const document of documents) {
      const [article] = await onrecord.readText(readyPage(document))
      const attributed = (article?.statements ?? []).filter(
        ({ cue, holder }) => cue.length > 0 || holder.kind !== 'article',
      )
      yield {
        id: document.id,
        statements: attributed.map(({ content, stance, mode }) => ({ content, stance, mode })),
      }
    }
    if (given) await onrecord.close()
  },
}
