import { createReader, loadResources, type Reader } from '../../src/index.ts'
import type { Span } from '../../src/types/span.ts'
import type { Tagger } from '../../src/types/tagger.ts'
import type { TaggedAttribution } from '../../src/types/tags.ts'

/** A document with attributions marked by hand. */
export interface AttributedDocument {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Record<'source' | 'cue' | 'content', readonly Span[]>[]
}

/** A reader whose tagger finds the file's attributions, and the names of the shipped one. */
export async function readerOfGiven(documents: readonly AttributedDocument[]): Promise<Reader> {
  const known = new Map(documents.map(({ id, attributions }) => [id, attributions]))
  const resources = await loadResources({ tagger: 'light' })
  const tagger: Tagger = {
    name: 'given',
    async tag(article) {
      const { names } = await resources.tagger.tag(article)
      const attributions = (known.get(article.id) ?? [])
        .map(
          ({ source, cue, content }): TaggedAttribution => ({
            source,
            cue,
            content,
            within: null,
            continues: null,
            score: 1,
            by: 'given',
          }),
        )
        .sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0))
      return { names, attributions }
    },
    close: () => resources.tagger.close(),
  }
  return createReader({ ...resources, tagger })
}
