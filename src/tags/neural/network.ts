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

/** Its outputs: `length × width` numbers each. */
export interface NetworkOutput {
  readonly attribution: Float32Array
  readonly names: Float32Array
  readonly links: Float32Array
  readonly factuality: Float32Array
}

/** The trained network, however it is run (a native or a WebAssembly ONNX Runtime). */
export interface Network {
  run(input: NetworkInput): Promise<NetworkOutput>
  close(): Promise<void>
}
