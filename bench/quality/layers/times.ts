import { type Layer, readDocuments, readyPage } from '../layer.ts'

/** TIMEX3 expressions, for `times.mjs`. Counted from the document's creation time. */
export const layer: Layer = {
  name: 'times',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    for (const { id, text, dct } of readDocuments<{ id: string; text: string; dct: string }>(path)) {
      const [article] = await onrecord.readText(readyPage({ id, text, date: dct.slice(0, 10) }))
      const timexes = (article?.times ?? []).map(({ start, end, type, value }) => ({
        start,
        end,
        type: type.toUpperCase(),
        value: value ?? '',
      }))
      yield { id, timexes }
    }
  },
}
