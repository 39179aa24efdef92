import type { Time } from '../../../src/types/time.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

/** Dates in the manner of TEI, for `dates.mjs`: times that mean certain days; no durations, sets or "recently". */
export const layer: Layer = {
  name: 'dates',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    for (const document of readDocuments<{ id: string; text: string; date?: string | null }>(path)) {
      const [article] = await onrecord.readText(readyPage(document))
      yield { id: document.id, dates: (article?.times ?? []).flatMap(toTei) }
    }
  },
}

function toTei({ start, end, type, value, rule, from, to }: Time): object[] {
  if (type === 'set' || type === 'duration' || value === null || !from || !to) return []
  // A time of day alone ("at noon") is no date.
  if (/^(?:clock|daypart)\/day-/.test(rule)) return []
  const when = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T)/.exec(value)?.[0]
  return [when ? { start, end, when } : { start, end, from, to }]
}
