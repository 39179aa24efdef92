import type { Count, EventMention, EventView } from '../../../src/record.ts'

/** How many mentions say that an event happened, is planned …, most first; copies are not counted. */
export function statusesOf(mentions: EventView['mentions']): Count[] {
  const own = mentions.filter(({ copyOf }) => !copyOf)
  const counts = Map.groupBy(own.length > 0 ? own : mentions, ({ status }) => status)
  return [...counts].map(([name, { length: count }]) => ({ name, count })).sort((a, b) => b.count - a.count)
}

type As = EventMention['told'][number]['as']

/** The holders who speak of an event in this way, each once, in the order of the mentions. */
export function tellers(mentions: EventView['mentions'], as: As): string[] {
  return [
    ...new Set(mentions.flatMap(({ told }) => told.filter((one) => one.as === as).map(({ who }) => who))),
  ]
}
