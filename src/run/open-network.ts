import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { OnrecordError } from '../base/errors.ts'
import type { Network } from '../network/network.ts'
import { networkOn, type OnnxRuntime } from '../network/network-on.ts'
import { type NativeCalls, nativeCall } from './native-calls.ts'
import { nativeRuntime } from './native-runtime.ts'

/** An open network, and the runtime that runs it. */
export interface OpenNetwork {
  readonly network: Network
  readonly runtime: 'native' | 'wasm'
}

/**
 * Opens a network in the native ONNX Runtime or, if that is not installed or would not keep silent, in the WebAssembly
 * one that is part of Onrecord and takes about four times as long. `model`: the address of its file. `calls`: shared with the thread that may end this one. Throws
 * `resources/no-runtime` if neither can be loaded.
 */
export async function openNetwork(model: URL, calls?: NativeCalls): Promise<OpenNetwork> {
  const native = await nativeRuntime()
  if (native) {
    const network = await nativeCall(calls, () => networkOn(native, fileURLToPath(model)))
    const run: Network['run'] = (input) => nativeCall(calls, () => network.run(input))
    return { network: { ...network, run }, runtime: 'native' }
  }
  return { network: await networkOn(await wasmRuntime(), await readFile(model)), runtime: 'wasm' }
}

/** The part of `onnxruntime-web` that is used. */
interface WasmRuntime extends OnnxRuntime {
  readonly env: { readonly wasm: { numThreads: number; wasmBinary: Uint8Array } }
}

export async function wasmRuntime(): Promise<OnnxRuntime> {
  try {
    const { module, binary } = import.meta.url.endsWith('.ts') ? ofCheckout() : await ofPackage()
    const [runtime, bytes] = await Promise.all([import(module) as Promise<WasmRuntime>, readFile(binary)])
    runtime.env.wasm.numThreads = 1
    runtime.env.wasm.wasmBinary = bytes
    return runtime
  } catch (cause) {
    throw new OnrecordError(
      'resources/no-runtime',
      'Neither onnxruntime-node nor the WebAssembly runtime that ships with Onrecord can be loaded.',
      'Install Onrecord again.',
      { cause },
    )
  }
}

interface Files {
  readonly module: string
  readonly binary: URL
}

function ofCheckout(): Files {
  return {
    module: import.meta.resolve('onnxruntime-web/wasm'),
    binary: new URL(import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')),
  }
}

/** The private page needs the same binary, so in the package it is among the files of the web reader. */
async function ofPackage(): Promise<Files> {
  const folder = new URL('../web/assets/', import.meta.url)
  const name = (await readdir(folder)).find((file) => /^ort-wasm-.*\.wasm$/.test(file))
  return {
    module: new URL('../wasm/ort.mjs', import.meta.url).href,
    binary: new URL(name ?? 'missing', folder),
  }
}
