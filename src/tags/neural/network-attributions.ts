import type { Signals } from '../../types/signals.ts'
import type { TaggerInput } from '../../types/tagger.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { confidence } from './confidence.ts'
import { decode, textSpan } from './decode.ts'
import { firstOffset } from './inner.ts'
import { linkSpans, type WordSpan } from './link.ts'
import { lendSources, missedCues } from './rescue.ts'
import { withinSentences } from './within-sentences.ts'

/**
 * All attributions in the network's outputs, in text order; `score` says how sure each is. Sources and cues do not reach
 * over the end of a sentence: "said the mayor, Ana Brito. Fishermen said" has two sources.
 */
export function networkAttributions(
  { words, outputs, config }: Signals,
  article: Pick<TaggerInput, 'text' | 'sentences'>,
): TaggedAttribution[] {
  const { labels } = config.attribution
  const { spans, chosen, path, emissions } = decode(outputs.attribution, config.attribution)
  const ofRole = (role: string): WordSpan[] =>
    spans.filter(({ label }) => label === role).map(({ from, to }) => [from, to])
  const parted = (spans: readonly WordSpan[]) => withinSentences(spans, words, article)
  const roles = {
    source: parted(ofRole('SOURCE')),
    cue: parted(ofRole('CUE')),
    content: ofRole('CONTENT'),
  }
  const link = (cue: readonly WordSpan[]) =>
    linkSpans({ ...roles, cue }, outputs.links, words.line, config.links)
  const first = link(roles.cue)
  const loose = first.flatMap(({ cue, content }) => (cue ? [] : [content[0]!]))
  const missed = missedCues(loose, path, emissions, labels, config.rescue)
  const linked = missed.length > 0 ? link([...roles.cue, ...missed].sort((a, b) => a[0] - b[0])) : first
  lendSources(linked, roles.source, words.line, config.rescue)
  return linked
    .map((one) => ({
      source: one.source.map((span) => textSpan(words, span)),
      cue: one.cue ? [textSpan(words, one.cue)] : [],
      content: one.content.map((span) => textSpan(words, span)),
      within: null,
      continues: null,
      score: confidence(one, chosen, config.confidence),
      by: 'neural',
    }))
    .sort((a, b) => firstOffset(a) - firstOffset(b))
}
