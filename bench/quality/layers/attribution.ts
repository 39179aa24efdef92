import { type Layer, readDocuments, readyPage } from '../layer.ts'

/** Outermost attributions, for `attribution.mjs`. */
export const layer: Layer = {
  name: 'attribution',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    for (const document of readDocuments<{ id: string; text: string }>(path)) {
      const [article] = await onrecord.readText(readyPage(document))
      const all = article?.tags.attributions ?? []
      const attributions = all.filter((attribution) => attribution.within === null)
      yield {
        id: document.id,
        attributions: attributions.map(({ source, cue, content, continues }) => ({
          source: continues === null ? source : all[continues]!.source,
          cue,
          content,
        })),
      }
    }
  },
}
