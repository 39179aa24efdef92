import { overlaps } from '../../base/spans.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { firstOffset } from './inner.ts'

/**
 * Gives quotations that a clause with a colon leads in to the speaker of that clause: where 'Ada Marsh was calmer: "…"'
 * stands, the speech of whoever spoke before ends. An attribution of the network whose cue stands in the clause is kept,
 * with this content; of others the words are taken.
 *
 * @param attributions In text order. @param ledIn The attributions that rules found by such clauses, in text order.
 */
export function withLedIn(
  attributions: readonly TaggedAttribution[],
  ledIn: readonly TaggedAttribution[],
): TaggedAttribution[] {
  let all = [...attributions]
  for (const led of ledIn) {
    const own = all.find(({ cue }) => cue.some((span) => led.cue.some((other) => overlaps(span, other))))
    // A clause within another's words is theirs: "she recalls him telling the client: …".
    if (
      all.some((one) => one !== own && one.content.some((span) => led.cue.some((cue) => overlaps(span, cue))))
    )
      continue
    const start = led.content[0]![0]
    // Where quotation marks are not balanced, the network knows better how far the speech goes.
    const heard = own?.content.some((span) => overlaps(span, led.content[0]!)) ? own.content : led.content
    const isTaken = ([from, to]: Span): boolean => from >= start || to > start
    const others = all.flatMap((one): TaggedAttribution[] => {
      if (one === own) return []
      const isBefore = one.cue.length === 0 || one.cue[0]![0] < firstOffset(led)
      const content = one.content.filter((span) =>
        isBefore && one.cue.length > 0 ? !isTaken(span) : !heard.some((other) => overlaps(span, other)),
      )
      return content.length > 0 ? [{ ...one, content }] : []
    })
    const kept = own ? { ...own, source: speaker(own.source, led.source), content: heard } : led
    all = [...others, kept].sort((a, b) => firstOffset(a) - firstOffset(b))
  }
  return all
}

/** The rule's speaker where the network has none, or takes the speaker's words for it ("the council's answer"). */
function speaker(own: readonly Span[], led: readonly Span[]): readonly Span[] {
  const isPart = own.length === 1 && led.length === 1 && own[0]![0] === led[0]![0] && led[0]![1] < own[0]![1]
  return own.length === 0 || isPart ? led : own
}
