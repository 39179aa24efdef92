import runtimeUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import type { Network, NetworkInput } from '../../../src/tags/neural/network.ts'

const INPUTS = ['input_ids', 'attention_mask', 'case_ids', 'quote_ids', 'break_ids', 'zone_ids'] as const

/** Opens a network in the WebAssembly ONNX Runtime, as `src/onnx-network.ts` does in the native one. */
export async function openNetwork(model: Uint8Array): Promise<Network> {
  env.wasm.wasmPaths = { wasm: new URL(runtimeUrl, self.location.href).href }
  // More threads would need workers of their own, and shared memory that most static servers do not allow for.
  env.wasm.numThreads = 1
  const session = await InferenceSession.create(model, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  })
  const tensor = (input: NetworkInput, name: (typeof INPUTS)[number]) =>
    new Tensor('int64', input[name], [1, input.length])
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
