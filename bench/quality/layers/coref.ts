import type { Span } from '../../../src/types/span.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

interface CorefMention {
  readonly start: number
  readonly end: number
  readonly cluster: string
  readonly name?: Span
  readonly head?: Span
}

/** Mentions with their entity, for `coref.mjs`. A country and its government are one chain, as in the corpus. */
export const layer: Layer = {
  name: 'coref',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    for (const document of readDocuments<{ id: string; text: string }>(path)) {
      const [article] = await onrecord.readText(readyPage(document))
      const mentions: CorefMention[] = (article?.entities ?? []).flatMap(({ id, links, mentions: all }) =>
        all
          .filter(({ form, sense }) => form !== 'name' || sense !== 'modifier')
          .map(({ start, end, form, name, head }) => ({
            start,
            end,
            cluster: links.iso3166 ?? id,
            ...(form === 'name' ? { name: name ?? ([start, end] as const) } : {}),
            ...(head ? { head } : {}),
          })),
      )
      yield { id: document.id, mentions }
    }
  },
}
