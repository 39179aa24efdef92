import { createReader, loadResources, type Reader } from '../../../src/index.ts'
import type { Article } from '../../../src/types/article.ts'
import type { Span } from '../../../src/types/span.ts'
import type { Tagger } from '../../../src/types/tagger.ts'
import type { TaggedAttribution } from '../../../src/types/tags.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Record<'source' | 'cue' | 'content', readonly Span[]>[]
}

/**
 * Statements with the names of their holders, for `annotations/score-holders.ts`. With `given` the file's attributions
 * stand in for the tagger's, whether or not their cue makes a statement, so that only the resolution is measured.
 */
export const layer: Layer = {
  name: 'holders',
  async *predict(path, { reader, given }) {
    const documents = readDocuments<Document>(path)
    const onrecord = given ? await readerOfGiven(documents) : await reader()
    for (const document of documents) {
      const [article] = await onrecord.readText(readyPage(document))
      if (!article) continue
      yield { id: document.id, statements: given ? cited(article) : stated(article) }
    }
    if (given) await onrecord.close()
  },
}

interface Held {
  readonly content: readonly Span[]
  readonly holders: readonly string[]
}

function stated({ statements, entities, text }: Article): Held[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return statements
    .filter(({ mode }) => mode !== 'narrator' && mode !== 'caption' && mode !== 'headline')
    .map(({ holder, content }) => ({
      content,
      holders:
        holder.entities.length > 0
          ? holder.entities.map((id) => names.get(id) ?? id)
          : holder.spans.map((span) => text.slice(...span)),
    }))
}

function cited({ tags, entities }: Article): Held[] {
  return tags.attributions.map(({ content }, index) => ({
    content,
    holders: entities
      .filter(({ mentions }) => mentions.some(({ attributions }) => attributions?.includes(index)))
      .map(({ name }) => name),
  }))
}

/** A reader whose tagger finds the file's attributions, and the names of the shipped one. */
async function readerOfGiven(documents: readonly Document[]): Promise<Reader> {
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
