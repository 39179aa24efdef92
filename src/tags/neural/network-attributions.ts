import type { TaggedAttribution } from '../../types/tags.ts'
import { confidence } from './confidence.ts'
import { decode, textSpan } from './decode.ts'
import type { Encoded } from './encode.ts'
import { firstOffset } from './inner.ts'
import { linkSpans, type WordSpan } from './link.ts'
import type { ModelConfig } from './model-config.ts'
import type { NetworkOutput } from './network.ts'
import { lendSources, missedCues } from './rescue.ts'

/** The attributions that the network's outputs spell, all of them, in text order; `score` says how sure each is. */
export function networkAttributions(
  encoded: Encoded,
  outputs: NetworkOutput,
  config: ModelConfig,
): TaggedAttribution[] {
  const { labels } = config.attribution
  const { spans, chosen, path, emissions } = decode(outputs.attribution, config.attribution)
  const ofRole = (role: string): WordSpan[] =>
    spans.filter(({ label }) => label === role).map(({ from, to }) => [from, to])
  const roles = { source: ofRole('SOURCE'), cue: ofRole('CUE'), content: ofRole('CONTENT') }
  const link = (cue: readonly WordSpan[]) =>
    linkSpans({ ...roles, cue }, outputs.links, encoded.line, config.links)
  const first = link(roles.cue)
  const loose = first.flatMap(({ cue, content }) => (cue ? [] : [content[0]!]))
  const missed = missedCues(loose, path, emissions, labels, config.rescue)
  const linked = missed.length > 0 ? link([...roles.cue, ...missed].sort((a, b) => a[0] - b[0])) : first
  lendSources(linked, roles.source, encoded.line, config.rescue)
  return linked
    .map((one) => ({
      source: one.source.map((span) => textSpan(encoded, span)),
      cue: one.cue ? [textSpan(encoded, one.cue)] : [],
      content: one.content.map((span) => textSpan(encoded, span)),
      within: null,
      continues: null,
      score: confidence(one, chosen, config.confidence),
      by: 'neural',
    }))
    .sort((a, b) => firstOffset(a) - firstOffset(b))
}
