import type { ArticleText } from '../types/article.ts'
import type { ModelConfig } from '../types/model.ts'
import type { ReadByModel } from '../types/read-by.ts'
import type { Signals } from '../types/signals.ts'
import { encode } from './encode.ts'
import type { Network } from './network.ts'
import { runNetwork } from './run-network.ts'
import { wordPieces } from './word-pieces.ts'

/** Reads articles with a trained network. */
export interface NetworkReader {
  readonly model: ReadByModel
  read(article: ArticleText): Promise<Signals>
  /** Frees the network. Safe to call twice. */
  close(): Promise<void>
}

/** What a network reader is made of. */
export interface NetworkParts {
  readonly network: Network
  readonly config: ModelConfig
  /** Word pieces, one a line; the line is the number. */
  readonly vocabulary: string
  /** SHA-256 of the network's bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly runtime: ReadByModel['runtime']
}

/** What it was trained on and how well it does: `models/small/CARD.md`. */
export function networkReader({ network, config, vocabulary, sha256, runtime }: NetworkParts): NetworkReader {
  const pieces = wordPieces(vocabulary)
  return {
    model: { name: config.name, version: config.version, sha256, runtime },
    async read(article) {
      const text = readable(article)
      const words = encode(text, pieces, article.blocks)
      return { words, outputs: await runNetwork(words, text, network, config, pieces), config }
    },
    close: () => network.close(),
  }
}

/** The article's text with furniture and repeats blanked out, so that offsets hold and the network reads the story only. */
function readable({ text, blocks }: ArticleText): string {
  let out = ''
  let from = 0
  for (const { kind, start, end } of blocks) {
    if (kind !== 'furniture' && kind !== 'repeat') continue
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
    from = end
  }
  return out + text.slice(from)
}
