import type { ReadByModel } from '../../types/read-by.ts'
import type { Tagger, TaggerInput } from '../../types/tagger.ts'
import { withSignatures } from '../signatures.ts'
import { withCarriedOver, withoutStray } from './carried-over.ts'
import { encode } from './encode.ts'
import { firstOffset, surePlain, withInner } from './inner.ts'
import { keepToBlocks } from './keep-to-blocks.ts'
import { keepToSpeech } from './keep-to-speech.ts'
import type { ModelConfig } from './model-config.ts'
import type { Network } from './network.ts'
import { networkAttributions } from './network-attributions.ts'
import { joinedNames } from './network-names.ts'
import { runNetwork } from './run-network.ts'
import { withSourceByRule } from './source-by-rule.ts'
import { wholeSource } from './whole-source.ts'
import { wordPieces } from './word-pieces.ts'

/** How sure the rules must be to add an attribution of their own: more recall at no loss of F1 on PolNeAR dev. */
const SURE = 0.65

/** What the tagger is made of. */
export interface NeuralParts {
  readonly network: Network
  readonly config: ModelConfig
  /** Word pieces, one a line; the line is the number. */
  readonly vocabulary: string
  /** The tagger whose finds are added where it is sure. */
  readonly rules: Tagger
  /** SHA-256 of the network's bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly runtime: ReadByModel['runtime']
}

/**
 * The tagger that a small trained network drives; rules add what it was not trained on. What it was trained on and how
 * well it does: `models/small/CARD.md`.
 */
export function neuralTagger({ network, config, vocabulary, rules, sha256, runtime }: NeuralParts): Tagger {
  const pieces = wordPieces(vocabulary)
  return {
    name: 'neural',
    model: { name: config.name, version: config.version, sha256, runtime },
    async tag(article) {
      const text = readable(article)
      const encoded = encode(text, pieces, article.blocks)
      const outputs = await runNetwork(encoded, text, network, config, pieces)
      const byRules = await rules.tag(article)
      const outermost = networkAttributions(encoded, outputs, config)
        .flatMap((attribution) => keepToBlocks(attribution, article.text, article.blocks) ?? [])
        .map((attribution) => keepToSpeech(attribution, article.blocks, article.quotes))
        .map((attribution) => withSourceByRule(attribution, byRules.attributions))
        .map((attribution) => wholeSource(attribution, article.text, byRules.names))
        .filter(({ score }) => score >= config.confidence.least)
      outermost.push(...surePlain(outermost, byRules.attributions, SURE, article.quotes))
      outermost.sort((a, b) => firstOffset(a) - firstOffset(b))
      const carried = withCarriedOver(outermost, article.quotes)
      const kept = config.rescue.drop ? withoutStray(carried) : carried
      return {
        attributions: withSignatures(article, withInner(kept, byRules.attributions)),
        names: joinedNames(article.text, encoded, outputs, config.names, byRules.names),
        factuality: encoded.starts.map((start, word) => [start, outputs.factuality[word]!]),
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
