import { digestWith } from '../../../src/across/happenings/digest.ts'
import { digestEvent } from '../../../src/across/happenings/event-digest.ts'
import { compareEvents, divideEvents } from '../../../src/across/happenings/happenings.ts'
import { mentionsIn } from '../../../src/across/happenings/mentions.ts'
import { toLine } from '../../../src/types/line.ts'
import type { Span } from '../../../src/types/span.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'
import { tiesAmong } from './groups.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly date?: string
  readonly events: readonly Mention[]
}

interface Mention {
  readonly start: number
  readonly end: number
  readonly head?: Span
  readonly parts?: readonly Span[]
}

/**
 * Mentions of events and which of them are one, for `crossdoc.mjs events`. With `--given` at the file's mentions (where they
 * stand, nothing more); without, at the words that the program takes for events.
 */
export const layer: Layer = {
  name: 'events-across',
  async *predict(path, { given, reader }) {
    const onrecord = await reader()
    const mentions = new Map<string, readonly Mention[]>()
    const digests = []
    for (const { events, ...document } of readDocuments<Document>(path)) {
      const [article] = await onrecord.readText(readyPage(document))
      if (!article) continue
      const line = toLine(article)
      const found = given
        ? events
        : mentionsIn(line.text, line.sentences).map(([start, end]) => ({ start, end }))
      mentions.set(line.id, found)
      const spans = found.map(({ start, end, head }: Mention, i) =>
        digestEvent(line, { id: String(i), trigger: [start, end], ...(head ? { head } : {}) }),
      )
      digests.push(digestWith(line, spans))
    }
    const byId = new Map(digests.map((digest) => [digest.article, digest]))
    const ties = [
      ...digests.flatMap((digest) => compareEvents(digest, digest, null)),
      ...tiesAmong(digests).flatMap((tie) => compareEvents(byId.get(tie.a)!, byId.get(tie.b)!, tie)),
    ]
    const all = digests.flatMap(({ article, events }) => events.map(({ id }) => ({ article, id })))
    const clusters = new Map<string, string>()
    for (const group of divideEvents(all, ties)) {
      const [first] = group
      for (const { article, id } of group) clusters.set(`${article} ${id}`, `${first!.article} ${first!.id}`)
    }
    for (const [id, found] of mentions) {
      const events = found.map(({ start, end, head, parts }, i) => ({
        start,
        end,
        ...(head ? { head } : {}),
        ...(parts ? { parts } : {}),
        cluster: clusters.get(`${id} ${i}`),
      }))
      yield { id, events }
    }
  },
}
