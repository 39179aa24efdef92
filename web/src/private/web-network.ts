import runtimeUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import * as runtime from 'onnxruntime-web/wasm'
import type { Network } from '../../../src/network/network.ts'
import { networkOn } from '../../../src/network/network-on.ts'

/** Opens a network in the WebAssembly ONNX Runtime. */
export function openNetwork(model: Uint8Array): Promise<Network> {
  runtime.env.wasm.wasmPaths = { wasm: new URL(runtimeUrl, self.location.href).href }
  // More threads would need workers of their own, and shared memory that most static servers do not allow for.
  runtime.env.wasm.numThreads = 1
  return networkOn(runtime, model)
}
