import { GRAMMAR_HEADS, HEADS, type NetworkOutput } from '../types/signals.ts'
import type { Network, NetworkInput } from './network.ts'

/** The part of an ONNX Runtime that is used; the native one and the WebAssembly one both have it. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: Uint8Array | string, options: Readonly<Record<string, unknown>>): Promise<OnnxSession>
  }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown
}

interface OnnxSession {
  run(feeds: Readonly<Record<string, never>>): Promise<Readonly<Record<string, { readonly data: unknown }>>>
  release(): Promise<void>
}

const INPUTS = ['input_ids', 'attention_mask', 'case_ids', 'quote_ids', 'break_ids', 'zone_ids'] as const

/** One thread: more threads help across articles, not within one. */
const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
}

/**
 * Opens a network in a runtime; it then runs window by window. `model`: its bytes or, for the native runtime, the path of
 * its file, of which no second copy is kept. Rejects if that is no model.
 */
export async function networkOn(runtime: OnnxRuntime, model: Uint8Array | string): Promise<Network> {
  const session = await runtime.InferenceSession.create(model, OPTIONS)
  const tensor = (input: NetworkInput, name: (typeof INPUTS)[number]): never =>
    new runtime.Tensor('int64', input[name], [1, input.length]) as never
  return {
    async run(input) {
      const outputs = await session.run(Object.fromEntries(INPUTS.map((name) => [name, tensor(input, name)])))
      const found: Partial<Record<keyof NetworkOutput, Float32Array>> = {}
      for (const head of [...HEADS, ...GRAMMAR_HEADS]) {
        if (outputs[head]) found[head] = outputs[head].data as Float32Array
      }
      return found as NetworkOutput
    },
    close: () => session.release(),
  }
}
