import type { Span } from '../../types/span.ts'
import type { NameType, TaggedAttribution, TaggedName, Tagger, TaggerInput } from '../../types/tags.ts'
import { batches } from './batches.ts'
import { type Encoded, encode } from './encode.ts'
import { linkSpans, type WordSpan } from './link.ts'
import type { LabelConfig, ModelConfig } from './model-config.ts'
import type { Network, NetworkOutput } from './network.ts'
import { bestPath, bioSpans, type LabelledSpan, logSoftmax } from './viterbi.ts'
import { windows } from './windows.ts'
import { type WordPieces, wordPieces } from './word-pieces.ts'

const NAME_TYPES: Readonly<Record<string, NameType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  GROUP: 'group',
  OTHER: 'other',
}

/** The tagger that a small trained network drives. What it was trained on and how well it does: `models/tagger/CARD.md`. */
export function neuralTagger(network: Network, config: ModelConfig, vocabulary: string): Tagger {
  const pieces = wordPieces(vocabulary)
  return {
    name: 'neural',
    async tag(article) {
      const encoded = encode(readable(article), pieces, headlinesOf(article))
      const outputs = await runNetwork(encoded, network, config, pieces)
      return {
        attributions: attributions(encoded, outputs, config),
        names: names(encoded, outputs, config.names),
      }
    },
    close: () => network.close(),
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

function headlinesOf({ blocks }: TaggerInput): Span[] | undefined {
  const found = blocks.filter(({ kind }) => kind === 'headline').map(({ start, end }): Span => [start, end])
  return found.length ? found : undefined
}

/** Outputs at each word's first piece, for all words of the text. */
async function runNetwork(
  encoded: Encoded,
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
  for (const { windows: group, input } of batches(encoded, windows(encoded, size, overlap), vocabulary)) {
    const result = await network.run(input)
    group.forEach((window, row) => {
      for (let word = window.keepFrom; word < window.keepTo; word++) {
        const column = Math.min(input.columns - 1, 1 + encoded.first[word]! - encoded.first[window.from]!)
        const cell = row * input.columns + column
        for (const head of ['attribution', 'names', 'links'] as const) {
          const width = widths[head]
          outputs[head].set(result[head].subarray(cell * width, (cell + 1) * width), word * width)
        }
      }
    })
  }
  return outputs
}

function attributions(encoded: Encoded, outputs: NetworkOutput, config: ModelConfig): TaggedAttribution[] {
  const labelled = decode(outputs.attribution, config.attribution)
  const ofRole = (role: string): WordSpan[] =>
    labelled.filter(({ label }) => label === role).map(({ from, to }) => [from, to])
  const spans = { source: ofRole('SOURCE'), cue: ofRole('CUE'), content: ofRole('CONTENT') }
  return linkSpans(spans, outputs.links, encoded.line, config.links)
    .map(({ source, cue, content, probability }) => ({
      source: source.map((span) => textSpan(encoded, span)),
      cue: cue ? [textSpan(encoded, cue)] : [],
      content: content.map((span) => textSpan(encoded, span)),
      within: null,
      continues: null,
      score: probability,
      by: 'neural',
    }))
    .sort((a, b) => firstOffset(a) - firstOffset(b))
}

function names(encoded: Encoded, outputs: NetworkOutput, config: LabelConfig): TaggedName[] {
  return decode(outputs.names, config).map(({ label, from, to }) => {
    const [start, end] = textSpan(encoded, [from, to])
    return { start, end, type: NAME_TYPES[label] ?? 'other', score: 1 }
  })
}

function decode(logits: Float32Array, { labels, start, transitions }: LabelConfig): LabelledSpan[] {
  return bioSpans(bestPath(logSoftmax(logits, labels.length), labels.length, start, transitions), labels)
}

function textSpan(encoded: Encoded, [from, to]: WordSpan): Span {
  return [encoded.starts[from]!, encoded.ends[to - 1]!]
}

function firstOffset({ source, cue, content }: TaggedAttribution): number {
  return Math.min(...[...source, ...cue, ...content].map(([start]) => start))
}
