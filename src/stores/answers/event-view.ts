import type { EventHead, EventMention, EventView } from '../../record/groups.ts'
import { tellersOf } from '../../record/tellers.ts'
import { countsOf, type EventToll } from '../../record/tolls.ts'
import type { Reason, Within } from '../../types/across.ts'
import type { NewsEvent } from '../../types/event.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Span } from '../../types/span.ts'

/** An event as one article tells of it. */
export interface Mention {
  readonly at: Within
  readonly line: RecordLine
  readonly event: NewsEvent
  /** First and last day that its time may mean. */
  readonly from: string | null
  readonly to: string | null
  readonly copyOf: string | null
}

/**
 * An event with all its mentions, in their order. `names` gives the name of an entity's identity; `reasons` are those of
 * each tie between the mentions.
 */
export function eventView(
  mentions: readonly Mention[],
  names: (entity: Within) => string,
  rest: Pick<EventView, 'id' | 'backing' | 'threads'> & { readonly reasons: readonly (readonly Reason[])[] },
): EventView {
  const days = (end: 'from' | 'to'): string[] => mentions.flatMap((one) => one[end] ?? []).sort()
  const named = (field: 'actors' | 'recipients'): string[] =>
    distinct(mentions.flatMap(({ at, event }) => event[field].map((entity) => names({ ...at, id: entity }))))
  return {
    id: rest.id,
    type: most(mentions.map(({ event }) => event.type)),
    words: most(mentions.map(({ line, event }) => line.text.slice(...event.trigger))),
    from: days('from')[0] ?? null,
    to: days('to').at(-1) ?? null,
    actors: named('actors'),
    recipients: named('recipients'),
    places: distinct(
      mentions.flatMap(({ line, event }) => event.places.flatMap((index) => line.places[index]?.name ?? [])),
    ),
    mentions: mentions.map(({ at, line, event, copyOf }) => ({
      ...mentionOf(at, line, event, names),
      ...(copyOf === null ? {} : { copyOf }),
    })),
    tolls: mentions
      .filter(({ copyOf }) => copyOf === null)
      .flatMap(({ at, line, event }) => tollsOf(at, line, event, names))
      .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : a.published === b.published ? 0 : 1)),
    reasons: reasonsOf(rest.reasons),
    ...{ backing: rest.backing, threads: rest.threads },
  }
}

/** The sentence around a trigger, and where the trigger stands in it. */
export function sentenceWith(line: RecordLine, trigger: Span): Pick<EventHead, 'sentence' | 'at'> {
  const sentence = sentenceAround(line, trigger)
  return {
    sentence: line.text.slice(...sentence),
    at: [trigger[0] - sentence[0], trigger[1] - sentence[0]],
  }
}

function sentenceAround({ sentences }: RecordLine, [start, end]: Span): Span {
  return sentences.find(([from, to]) => from <= start && end <= to) ?? [start, end]
}

function mentionOf(
  at: Within,
  line: RecordLine,
  event: NewsEvent,
  names: (entity: Within) => string,
): EventMention {
  const sentence = sentenceAround(line, event.trigger)
  return {
    at,
    words: line.text.slice(...event.trigger),
    sentence: line.text.slice(...sentence),
    status: event.status,
    title: line.title,
    publisher: line.publisher,
    published: line.published.value,
    told: tellersOf(line, event, ({ id }) => names({ ...at, id })),
  }
}

/** The numbers that one mention counts, with those who tell it as a fact, or else all who tell it. */
function tollsOf(
  at: Within,
  line: RecordLine,
  event: NewsEvent,
  names: (entity: Within) => string,
): EventToll[] {
  const told = tellersOf(line, event, ({ id }) => names({ ...at, id }))
  const asserting = told.filter(({ as }) => as === 'asserts')
  const who = distinct((asserting.length > 0 ? asserting : told).map((teller) => teller.who))
  return countsOf(line, event).map(({ start, end, unit, value, min, max }) => ({
    ...{ at, words: line.text.slice(start, end), unit, value, min, max },
    ...{ published: line.published.value, who },
  }))
}

/** The reasons of all ties, one for each name, with all evidence together. */
function reasonsOf(all: readonly (readonly Reason[])[]): Reason[] {
  const byRule = new Map<string, Set<string>>()
  for (const { rule, evidence } of all.flat()) {
    const own = byRule.get(rule) ?? new Set<string>()
    byRule.set(rule, own)
    for (const one of evidence) own.add(one)
  }
  return [...byRule]
    .map(([rule, evidence]) => ({ rule, evidence: [...evidence].sort() }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}

/** The most frequent one; of several, the first. */
function most<T extends string>(all: readonly T[]): T {
  const counts = new Map<T, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}
