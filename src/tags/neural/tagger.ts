import type { Span } from '../../types/span.ts'
import type { TaggedAttribution, TaggedName, Tagger, TaggerInput } from '../../types/tags.ts'
import { withSignatures } from '../signatures.ts'
import { withCarriedOver, withoutStray } from './carried-over.ts'
import { confidence } from './confidence.ts'
import { type Encoded, encode } from './encode.ts'
import { firstOffset, surePlain, withInner } from './inner.ts'
import { joinNames, type Kind, type Likelihoods } from './join-names.ts'
import { keepToBlocks } from './keep-to-blocks.ts'
import { keepToSpeech } from './keep-to-speech.ts'
import { linkSpans, type WordSpan } from './link.ts'
import type { LabelConfig, ModelConfig } from './model-config.ts'
import type { Network, NetworkOutput } from './network.ts'
import { lendSources, missedCues } from './rescue.ts'
import { withSourceByRule } from './source-by-rule.ts'
import { bestPath, bioSpans, type LabelledSpan, logSoftmax } from './viterbi.ts'
import { windowInput } from './window-input.ts'
import { windows } from './windows.ts'
import { type WordPieces, wordPieces } from './word-pieces.ts'

const KINDS: Readonly<Record<string, Kind>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  GROUP: 'group',
  OTHER: 'other',
}

/** How sure the rules must be to add an attribution of their own: more recall at no loss of F1 on PolNeAR dev. */
const SURE = 0.65

/**
 * The tagger that a small trained network drives; rules add what it was not trained on. What it was trained on and how
 * well it does: `models/tagger/CARD.md`.
 */
export function neuralTagger(
  network: Network,
  config: ModelConfig,
  vocabulary: string,
  rules: Tagger,
): Tagger {
  const pieces = wordPieces(vocabulary)
  return {
    name: 'neural',
    async tag(article) {
      const text = readable(article)
      const encoded = encode(text, pieces, article.blocks)
      const outputs = await runNetwork(encoded, text, network, config, pieces)
      const byRules = await rules.tag(article)
      const outermost = attributions(encoded, outputs, config)
        .flatMap((attribution) => keepToBlocks(attribution, article.text, article.blocks) ?? [])
        .map((attribution) => keepToSpeech(attribution, article.blocks, article.quotes))
        .map((attribution) => withSourceByRule(attribution, byRules.attributions))
        .filter(({ score }) => score >= config.confidence.least)
      outermost.push(...surePlain(outermost, byRules.attributions, SURE))
      outermost.sort((a, b) => firstOffset(a) - firstOffset(b))
      const carried = withCarriedOver(outermost, article.quotes)
      const kept = config.rescue.drop ? withoutStray(carried) : carried
      return {
        attributions: withSignatures(article, withInner(kept, byRules.attributions)),
        names: joinedNames(article.text, encoded, outputs, config.names, byRules.names),
      }
    },
    async close() {
      await network.close()
      await rules.close()
    },
  }
}

/** The article's text with furniture and repeats blanked out, so that offsets hold and the network reads the story only. */
function readable({ text, blocks }: TaggerInput): string {
  let out = ''
  let from = 0
  for (const { kind, start, end } of blocks) {
    if (kind !== 'furniture' && kind !== 'repeat') continue
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
    from = end
  }
  return out + text.slice(from)
}

/** Outputs at each word's first piece, for all words of the text. */
async function runNetwork(
  encoded: Encoded,
  text: string,
  network: Network,
  config: ModelConfig,
  vocabulary: WordPieces,
): Promise<NetworkOutput> {
  const words = encoded.first.length
  const widths = {
    attribution: config.attribution.labels.length,
    names: config.names.labels.length,
    links: 4 * config.links.width,
  }
  const outputs = {
    attribution: new Float32Array(words * widths.attribution),
    names: new Float32Array(words * widths.names),
    links: new Float32Array(words * widths.links),
  }
  const { size, overlap } = config.windows
  for (const window of windows(encoded, text, size, overlap)) {
    const input = windowInput(encoded, window, vocabulary)
    const result = await network.run(input)
    for (let word = window.keepFrom; word < window.keepTo; word++) {
      const piece = Math.min(input.length - 1, 1 + encoded.first[word]! - encoded.first[window.from]!)
      for (const head of ['attribution', 'names', 'links'] as const) {
        const width = widths[head]
        outputs[head].set(result[head].subarray(piece * width, (piece + 1) * width), word * width)
      }
    }
  }
  return outputs
}

function attributions(encoded: Encoded, outputs: NetworkOutput, config: ModelConfig): TaggedAttribution[] {
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

function joinedNames(
  text: string,
  encoded: Encoded,
  outputs: NetworkOutput,
  config: LabelConfig,
  byRules: readonly TaggedName[],
): TaggedName[] {
  const { spans, chosen, emissions } = decode(outputs.names, config)
  const byNetwork = spans.map(({ label, from, to }): TaggedName => {
    const [start, end] = textSpan(encoded, [from, to])
    const score = Math.exp(mean(chosen.subarray(from, to)))
    return { start, end, type: KINDS[label] ?? 'other', score }
  })
  return joinNames(text, byRules, byNetwork, (start, end) =>
    likelihoods(emissions, config.labels, wordsWithin(encoded, start, end)),
  )
}

/** Mean over the words of the probabilities of each kind, whether a name begins or goes on. */
function likelihoods(emissions: Float64Array, labels: readonly string[], [from, to]: WordSpan): Likelihoods {
  const sums: Partial<Record<Kind, number>> = {}
  for (const [index, label] of labels.entries()) {
    const kind = KINDS[label.replace(/^[BI]-/, '')]
    if (!kind) continue
    for (let word = from; word < to; word++) {
      const share = Math.exp(emissions[word * labels.length + index]!) / (to - from)
      sums[kind] = (sums[kind] ?? 0) + share
    }
  }
  return sums
}

/** The words that share a letter with a stretch of the text. */
function wordsWithin({ starts, ends }: Encoded, start: number, end: number): WordSpan {
  let from = 0
  let high = ends.length
  while (from < high) {
    const middle = (from + high) >> 1
    if (ends[middle]! > start) high = middle
    else from = middle + 1
  }
  let to = from
  while (to < starts.length && starts[to]! < end) to++
  return [from, to]
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The spans of the best path, and the log-probability of the label that it gives each word. */
function decode(
  logits: Float32Array,
  { labels, start, transitions }: LabelConfig,
): { spans: LabelledSpan[]; chosen: Float64Array; path: Uint8Array; emissions: Float64Array } {
  const emissions = logSoftmax(logits, labels.length)
  const path = bestPath(emissions, labels.length, start, transitions)
  const chosen = Float64Array.from(path, (label, word) => emissions[word * labels.length + label]!)
  return { spans: bioSpans(path, labels), chosen, path, emissions }
}

function textSpan(encoded: Encoded, [from, to]: WordSpan): Span {
  return [encoded.starts[from]!, encoded.ends[to - 1]!]
}
