import { compare } from '../../base/compare.ts'
import { keyOf } from '../../base/within.ts'
import type { Thread } from '../../types/across.ts'
import type { Head } from './change.ts'
import type { Row } from './layer.ts'
import type { ArticleFacts, EventFacts } from './store.ts'

/** An article of a happening or of an event. */
export interface HeadArticle extends ArticleFacts {
  readonly article: Row
  /** Its name in groups. */
  readonly name: string
  /** Where its text comes from; `null` when unknown. */
  readonly origin: string | null
  readonly copyOf: Row | null
}

/** `speakers` are the keys of those who hold a statement in one of the articles. */
export function headOfHappening(articles: readonly HeadArticle[], speakers: ReadonlySet<string>): Head {
  const titled = articles.filter(({ title }) => title !== null).sort(originalsFirst)
  const statements = articles.reduce((sum, one) => sum + one.statements, 0)
  return {
    title: titled[0]?.title ?? null,
    status: null,
    ...daysOf(articles),
    ...{ statements, who: null, holders: speakers.size },
    ...backingOf(articles),
    speakers: speakers.size,
  }
}

/** `speakers` are the keys of those who hold a statement that tells of one of the events. */
export function headOfEvent(
  events: readonly EventFacts[],
  articles: readonly HeadArticle[],
  speakers: ReadonlySet<string>,
): Head {
  return {
    title: mostFrequent(events.map(({ words }) => words)),
    status: null,
    ...daysOf(events),
    statements: new Set(events.flatMap(({ statements }) => statements)).size,
    ...{ who: null, holders: speakers.size },
    ...backingOf(articles),
    speakers: speakers.size,
  }
}

/** `title` is the words of the statement that the thread is named after. */
export function headOfThread({ positions, status, holders, backing }: Thread, title: string): Head {
  const days = positions.flatMap(({ said }) => said ?? [])
  return {
    ...{ title, status },
    first: days.map(({ from }) => from).sort()[0] ?? null,
    last:
      days
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null,
    statements: new Set(positions.map(({ statement }) => keyOf(statement))).size,
    who: holders.map(({ id, name }) => [id, name]),
    holders: holders.length,
    ...backing,
  }
}

function originalsFirst(a: HeadArticle, b: HeadArticle): number {
  return (
    Number(a.copyOf !== null) - Number(b.copyOf !== null) ||
    Number(a.from === null) - Number(b.from === null) ||
    compare(a.from ?? '', b.from ?? '') ||
    compare(a.name, b.name)
  )
}

function daysOf(
  all: readonly { readonly from: string | null; readonly to: string | null }[],
): Pick<Head, 'first' | 'last'> {
  const first = all.flatMap(({ from }) => from ?? []).sort()
  const last = all.flatMap(({ to }) => to ?? []).sort()
  return { first: first[0] ?? null, last: last.at(-1) ?? null }
}

/** Counts the origins known to differ, and the texts of unknown origin, where copies count as one. */
function backingOf(articles: readonly HeadArticle[]): Pick<Head, 'articles' | 'origins' | 'unknownOrigins'> {
  return {
    articles: articles.length,
    origins: new Set(articles.flatMap(({ origin }) => origin ?? [])).size,
    unknownOrigins: new Set(
      articles.filter(({ origin }) => origin === null).map(({ copyOf, article }) => copyOf ?? article),
    ).size,
  }
}

/** The most frequent one; of several, the first in the alphabet. */
function mostFrequent(all: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? null
}
