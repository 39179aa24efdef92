import type { NameType } from '../../../src/types/tags.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

/** What the corpora call the types they mark; the others they leave out. */
const TYPES: Partial<Record<NameType, 'PER' | 'ORG' | 'LOC'>> = {
  person: 'PER',
  organization: 'ORG',
  media: 'ORG',
  place: 'LOC',
}

/** Typed names, for `names.mjs`. */
export const layer: Layer = {
  name: 'names',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    for (const document of readDocuments<{ id: string; text: string }>(path)) {
      const [article] = await onrecord.readText(readyPage(document))
      const names = (article?.tags.names ?? []).flatMap(({ start, end, type }) => {
        const code = TYPES[type]
        return code ? [{ start, end, type: code }] : []
      })
      yield { id: document.id, names }
    }
  },
}
