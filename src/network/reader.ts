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
  /** Frees the memory of the network. Can be called twice. */
  close(): Promise<void>
}

/** The parts from which a network reader is made. */
export interface NetworkParts {
  readonly network: Network
  readonly config: ModelConfig
  /** Word pieces, one on each line; the line number is the id. */
  readonly vocabulary: string
  /** SHA-256 of the network's bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly runtime: ReadByModel['runtime']
}

/** Makes a network reader. For the network's training data and quality see `models/small/CARD.md`. */
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

/**
 * The article's text with spaces in place of furniture and repeats, so that offsets remain and the network reads only
 * the story.
 */
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
