import type { ModelConfig } from '../types/model.ts'
import type { NetworkOutput } from '../types/signals.ts'
import type { Encoded } from './encode.ts'
import type { Network } from './network.ts'
import { windowInput } from './window-input.ts'
import { windows } from './windows.ts'
import type { WordPieces } from './word-pieces.ts'

/** Outputs at each word's first piece, for all words of the text. */
export async function runNetwork(
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
    factuality: 1,
  }
  const outputs = {
    attribution: new Float32Array(words * widths.attribution),
    names: new Float32Array(words * widths.names),
    links: new Float32Array(words * widths.links),
    factuality: new Float32Array(words * widths.factuality),
  }
  const { size, overlap } = config.windows
  for (const window of windows(encoded, text, size, overlap)) {
    const input = windowInput(encoded, window, vocabulary)
    const result = await network.run(input)
    for (let word = window.keepFrom; word < window.keepTo; word++) {
      const piece = Math.min(input.length - 1, 1 + encoded.first[word]! - encoded.first[window.from]!)
      for (const head of ['attribution', 'names', 'links', 'factuality'] as const) {
        const width = widths[head]
        outputs[head].set(result[head].subarray(piece * width, (piece + 1) * width), word * width)
      }
    }
  }
  return outputs
}
