import weightTable from '../../../data/across/happenings/event-weights.json' with { type: 'json' }
import type { ArticleTie, EventTie, Reason } from '../../types/across.ts'
import type { ArticleDigest } from './digest.ts'
import type { EventDigest } from './event-digest.ts'
import { type EventFeature, type EventFeatures, eventFeatures } from './event-features.ts'
import { kinshipOf } from './event-kinship.ts'

type Weights = Readonly<Partial<Record<EventFeature | 'bias', number>>>

const WEIGHTS = weightTable as Weights
/** Score, 0 to 1, below which two mentions are not tied. */
const LEAST_SCORE = 0.3
const MOST_WORDS = 5

/**
 * Ties between event mentions that are one event, in two tied articles, or in one article (`a` and `b` the same, `tie`
 * null). Symmetric. Articles without a tie share no event: too many different events are of one kind.
 */
export function compareEvents(
  a: ArticleDigest,
  b: ArticleDigest,
  tie: ArticleTie | null,
): readonly EventTie[] {
  const within = a.article === b.article
  if (!within && tie === null) return []
  const [one, other] = a.article <= b.article ? [a, b] : [b, a]
  const certainty = tie?.score ?? 1
  const ties: EventTie[] = []
  one.events.forEach((first, i) => {
    for (const second of within ? one.events.slice(i + 1) : other.events) {
      const features = eventFeatures(first, second, one, other, certainty)
      const score = features ? likeness(features) : 0
      if (score < LEAST_SCORE) continue
      ties.push({
        a: { article: one.article, id: first.id },
        b: { article: other.article, id: second.id },
        score: Math.round(1e3 * score) / 1e3,
        reasons: reasonsFor(first, second),
      })
    }
  })
  return ties
}

/** The probability that two mentions are one event: a logistic function of the features. */
function likeness(features: EventFeatures): number {
  let sum = WEIGHTS.bias ?? 0
  for (const name in features) {
    sum += (WEIGHTS[name as EventFeature] ?? 0) * features[name as EventFeature]
  }
  return 1 / (1 + Math.exp(-sum))
}

function reasonsFor(one: EventDigest, other: EventDigest): Reason[] {
  const both = (list: readonly string[], rest: readonly string[]) =>
    list.filter((item) => rest.includes(item))
  const kinship = kinshipOf(one.head, other.head)!
  const day = one.day && other.day ? [one.day[0], other.day[0]].sort().slice(1) : []
  const around = both([...one.before, ...one.after], [...other.before, ...other.after])
  const reasons: Reason[] = [
    { rule: `${kinship}-word`, evidence: [...new Set([one.head, other.head])] },
    { rule: 'actors', evidence: both(one.actors, other.actors) },
    { rule: 'recipients', evidence: both(one.recipients, other.recipients) },
    { rule: 'places', evidence: both(one.places, other.places) },
    { rule: 'day', evidence: day },
    { rule: 'words', evidence: [...new Set(around)].slice(0, MOST_WORDS) },
  ]
  return reasons.filter(({ evidence }) => evidence.length > 0)
}
