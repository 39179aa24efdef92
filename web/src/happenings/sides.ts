import type { Count, EventMention, EventView } from '../../../src/record.ts'

/** How many mentions take an event for happened, planned …, most first; a copy is no mention of its own. */
export function statusesOf(mentions: EventView['mentions']): Count[] {
  const own = mentions.filter(({ copyOf }) => !copyOf)
  const counts = Map.groupBy(own.length > 0 ? own : mentions, ({ status }) => status)
  return [...counts].map(([name, { length: count }]) => ({ name, count })).sort((a, b) => b.count - a.count)
}

type As = EventMention['told'][number]['as']

/** Who tells of an event in this way, each once, in the order of the mentions. */
export function tellers(mentions: EventView['mentions'], as: As): string[] {
  return [
    ...new Set(mentions.flatMap(({ told }) => told.filter((one) => one.as === as).map(({ who }) => who))),
  ]
}
