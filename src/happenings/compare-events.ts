import type { ArticleTie, EventTie } from '../types/across.ts'
import type { ArticleDigest } from './digest.ts'
import type { EventDigest } from './event-digest.ts'

/** Events that are one, of two articles that are tied, or of one article (`a` and `b` the same, `tie` null). */
export function compareEvents(
  a: ArticleDigest,
  b: ArticleDigest,
  tie: ArticleTie | null,
): readonly EventTie[] {
  const within = a.article === b.article
  if (!within && tie === null) return []
  const [one, other] = a.article <= b.article ? [a, b] : [b, a]
  const ties: EventTie[] = []
  one.events.forEach((first, i) => {
    for (const second of within ? one.events.slice(i + 1) : other.events) {
      const score = likeness(first, second)
      if (score <= 0) continue
      ties.push({
        a: { article: one.article, id: first.id },
        b: { article: other.article, id: second.id },
        score,
        reasons: [{ rule: 'same-word', evidence: [first.head] }],
      })
    }
  })
  return ties
}

function likeness(one: EventDigest, other: EventDigest): number {
  if (one.head !== other.head) return 0
  if (one.day && other.day && (one.day[1] < other.day[0] || other.day[1] < one.day[0])) return 0
  return 0.8
}
