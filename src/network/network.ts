import type { NetworkOutput } from '../types/signals.ts'

/** The inputs of the network for one window: `length` ids each. */
export interface NetworkInput {
  readonly length: number
  readonly input_ids: BigInt64Array
  readonly attention_mask: BigInt64Array
  readonly case_ids: BigInt64Array
  readonly quote_ids: BigInt64Array
  readonly break_ids: BigInt64Array
  readonly zone_ids: BigInt64Array
}

/** The trained network in any runtime (a native or a WebAssembly ONNX Runtime). */
export interface Network {
  run(input: NetworkInput): Promise<NetworkOutput>
  close(): Promise<void>
}
