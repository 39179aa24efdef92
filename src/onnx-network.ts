import type { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Network, NetworkInput } from './tags/neural/network.ts'

const INPUTS = ['input_ids', 'attention_mask', 'case_ids', 'quote_ids', 'break_ids', 'zone_ids'] as const

/**
 * Opens a network in the native ONNX Runtime, with one thread: threads pay off across articles, not within one.
 * Rejects when the runtime is not installed or the bytes are no model.
 */
export async function openNetwork(model: Uint8Array): Promise<Network> {
  const runtime = await import('onnxruntime-node')
  const session: InferenceSession = await runtime.InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  })
  const tensor = (input: NetworkInput, name: (typeof INPUTS)[number]): Tensor =>
    new runtime.Tensor('int64', input[name], [1, input.length])
  return {
    async run(input) {
      const feeds = Object.fromEntries(INPUTS.map((name) => [name, tensor(input, name)]))
      const { attribution, names, links, factuality } = await session.run(feeds)
      return {
        attribution: attribution!.data as Float32Array,
        names: names!.data as Float32Array,
        links: links!.data as Float32Array,
        factuality: factuality!.data as Float32Array,
      }
    },
    close: () => session.release(),
  }
}
