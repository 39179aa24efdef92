import { firstEndingAfter } from '../base/spans.ts'
import { SINCE, UNTIL, WHEN } from '../languages/en/relations/grammar.ts'
import type { Article } from '../types/article.ts'
import type { NewsEvent } from '../types/event.ts'
import type { Relation } from '../types/relation.ts'
import type { Span } from '../types/span.ts'
import type { Found } from './found.ts'
import { formAt, type Sentence } from './sentence.ts'

/** What a sentence tells of a relation besides its sides. */
export type Circumstances = Pick<Relation, 'since' | 'until' | 'places' | 'terms'>

/** Farthest a time may be from the words of a relation, in tokens. */
const REACH = 14

/**
 * When a relation begins and ends, where an agreement was made, and its terms. A time counts if its preposition says
 * which end it is, or if the verb of the relation tells its beginning.
 */
export function circumstancesOf(
  sentence: Sentence,
  { times, events, places }: Pick<Article, 'times' | 'events' | 'places'>,
  found: Found,
): Circumstances {
  const told = timesNear(sentence, times, found)
  const since =
    told.find(({ word }) => SINCE.has(word)) ??
    (found.begins ? told.find(({ word }) => WHEN.has(word)) : undefined)
  const until = told.find(({ word, index }) => UNTIL.has(word) && index !== since?.index)
  const act =
    found.begins || found.type === 'pact' || found.type === 'partnership'
      ? actOf(sentence, events, found)
      : undefined
  const where = found.begins
    ? [...(act?.places ?? [])].filter((index) => places[index]?.sense === 'literal')
    : []
  return {
    ...(since && { since: since.index }),
    ...(until && { until: until.index }),
    ...(where.length > 0 && { places: where }),
    ...(act?.terms && act.terms.length > 0 && { terms: act.terms }),
  }
}

/** The dates of a sentence near the words of a relation, each with the word before it. */
function timesNear(
  sentence: Sentence,
  times: Article['times'],
  { at, span }: Found,
): { readonly index: number; readonly word: string }[] {
  const { tokens, range } = sentence
  const [from, to]: Span = [tokens[range[0]]!.start, tokens[range[1] - 1]!.end]
  const found: { index: number; word: string }[] = []
  for (let index = firstEndingAfter(times, from); index < times.length && times[index]!.start < to; index++) {
    const { start, type } = times[index]!
    const token = firstEndingAfter(tokens, start)
    const near = start >= span[0] ? token - at[1] : at[0] - token
    if (type !== 'date' || near < 0 || near > REACH) continue
    found.push({ index, word: formAt(sentence, token - 1) })
  }
  return found
}

/** The event that is the making of an agreement, or the deed of a relation's verb. */
function actOf(
  { tokens }: Sentence,
  events: readonly NewsEvent[],
  { at, verb }: Found,
): NewsEvent | undefined {
  const words: Span[] = [
    [tokens[at[0]]!.start, tokens[at[1] - 1]!.end],
    ...(verb ? [[tokens[verb.start]!.start, tokens[verb.end - 1]!.end] as Span] : []),
  ]
  const acts = events.filter(({ trigger }) =>
    words.some(([start, end]) => trigger[0] < end && start < trigger[1]),
  )
  return acts.find(({ terms }) => terms && terms.length > 0) ?? acts[0]
}
