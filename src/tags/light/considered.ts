import { weigh, weightOf } from '../../languages/en/tags/weigh.ts'
import type { Span } from '../../types/span.ts'
import type { TaggerInput } from '../../types/tagger.ts'
import { chooseAttributions, leastScore } from './choose.ts'
import { findCandidates } from './find-candidates.ts'
import { finish } from './finish.ts'
import { readArticle } from './reading.ts'

/** An attribution that the rules proposed, and whether it was kept. */
export interface Considered {
  readonly by: string
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly score: number
  /** The least score for its rule. */
  readonly least: number
  readonly kept: boolean
  /** The weights of its features as log-odds, the largest first; negative ones are against it. */
  readonly weights: readonly (readonly [feature: string, weight: number])[]
}

/** All candidates with a cue inside `place`, most probable first. They are computed again from the text. */
export function consideredAt(article: TaggerInput, place: Span): Considered[] {
  const reading = readArticle(article)
  const candidates = findCandidates(reading)
  const kept = new Set(
    chooseAttributions(reading, candidates).map(({ cue, by }) => `${by} ${cue[0]?.[0]} ${cue[0]?.[1]}`),
  )
  return candidates
    .map((candidate) => {
      const { source, cue, content } = finish(reading, candidate)
      return {
        by: candidate.by,
        source,
        cue,
        content,
        score: Math.round(weigh(candidate.features) * 100) / 100,
        least: leastScore(candidate.by),
        kept: kept.has(`${candidate.by} ${cue[0]?.[0]} ${cue[0]?.[1]}`),
        weights: candidate.features
          .map((feature) => [feature, weightOf(feature)] as const)
          .filter(([, weight]) => weight !== 0)
          .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])),
      }
    })
    .filter(({ cue }) => cue.some(([start, end]) => place[0] <= start && end <= place[1]))
    .sort((a, b) => b.score - a.score)
}
