import type { ModelConfig } from '../types/model.ts'
import type { NetworkOutput } from '../types/signals.ts'
import type { Encoded } from './encode.ts'
import type { Network } from './network.ts'
import { windowInput } from './window-input.ts'
import { windows } from './windows.ts'
import type { WordPieces } from './word-pieces.ts'

type Head = keyof NetworkOutput

/** The outputs for a text without words. */
const NOTHING = new Float32Array()
const SILENT = { attribution: NOTHING, names: NOTHING, links: NOTHING, factuality: NOTHING }

/** Returns the outputs at each word's first piece, for all words of the text. */
export async function runNetwork(
  encoded: Encoded,
  text: string,
  network: Network,
  config: ModelConfig,
  vocabulary: WordPieces,
): Promise<NetworkOutput> {
  const outputs: Partial<Record<Head, Float32Array>> = {}
  const { size, overlap } = config.windows
  for (const window of windows(encoded, text, size, overlap)) {
    const input = windowInput(encoded, window, vocabulary)
    const result = await network.run(input)
    for (const [head, numbers] of Object.entries(result) as [Head, Float32Array][]) {
      const width = numbers.length / input.length
      outputs[head] ??= new Float32Array(encoded.first.length * width)
      for (let word = window.keepFrom; word < window.keepTo; word++) {
        const piece = Math.min(input.length - 1, 1 + encoded.first[word]! - encoded.first[window.from]!)
        outputs[head].set(numbers.subarray(piece * width, (piece + 1) * width), word * width)
      }
    }
  }
  return { ...SILENT, ...outputs }
}
