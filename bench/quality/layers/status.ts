import { readFileSync } from 'node:fs'
import type { Article } from '../../../src/types/article.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

/** Events with their statuses, for `annotations/score-statuses.ts`; a `.txt` file is read as the seed page. */
export const layer: Layer = {
  name: 'status',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    if (path.endsWith('.txt')) {
      const text = readFileSync(path, 'utf8')
      const articles = await onrecord.readText({
        ...readyPage({ id: 'seed', text }),
        id: null,
        format: 'text',
      })
      yield { id: 'seed', events: articles.flatMap((article) => statuses(article, article.offset)) }
      return
    }
    for (const document of readDocuments<{ id: string; text: string; genre?: string }>(path)) {
      if (document.genre && document.genre !== 'news') continue
      const [article] = await onrecord.readText(readyPage(document))
      yield { id: document.id, events: article ? statuses(article, 0) : [] }
    }
  },
}

function statuses({ events }: Article, offset: number) {
  return events.map(({ trigger, status, type }) => ({
    start: trigger[0] + offset,
    end: trigger[1] + offset,
    status,
    type,
  }))
}
