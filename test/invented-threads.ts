import { claims, compareClaims, divideThreads, threadOf } from '../src/across/threads/threads.ts'
import { keyOf } from '../src/base/within.ts'
import type { Decision, StatementTie, Thread, Within } from '../src/types/across.ts'
import { inventedLine, type Story } from './invented-claims.ts'

/** All threads of invented stories that are taken to be about one happening, those of one statement too. */
export function threadsOf(
  stories: readonly Story[],
  decisions: readonly Decision[] = [],
  sameEvent: (a: Within, b: Within) => boolean = () => false,
): { readonly threads: readonly Thread[]; readonly ties: readonly StatementTie[] } {
  const lines = new Map(stories.map((story) => [story.id, inventedLine(story)]))
  const digests = new Map([...lines].map(([id, line]) => [id, claims(line)]))
  const all = [...digests.values()]
  const ties = all.flatMap((a, at) => all.slice(at).flatMap((b) => compareClaims(a, b, sameEvent)))
  const statements = all.flatMap(({ article, claims }) => claims.map(({ id }) => ({ article, id })))
  const threads = divideThreads(statements, ties, decisions).map((members) =>
    threadOf(
      members.map((statement) => ({ statement, digest: digests.get(statement.article)! })),
      ties,
      {
        who: ({ article, id }) => {
          const { name } = lines.get(article)!.entities.find((entity) => entity.id === id)!
          return { id: /^\p{Lu}/u.test(name) ? name : `person/${article}:${id}`, name }
        },
        words: ({ article, id }) => {
          const { text, statements } = lines.get(article)!
          return text.slice(...statements.find((one) => one.id === id)!.content[0]!)
        },
        origin: (article) => ({ key: article, known: false }),
      },
    ),
  )
  return { threads, ties }
}

/** The thread that a statement is in: `a/s1`. */
export function threadWith(threads: readonly Thread[], key: string): Thread {
  return threads.find(({ positions }) => positions.some(({ statement }) => keyOf(statement) === key))!
}

/** Its statements, each once, in the thread's order. */
export function keysIn({ positions }: Thread): string[] {
  return [...new Set(positions.map(({ statement }) => keyOf(statement)))]
}
