import { isMainThread } from 'node:worker_threads'
import type { OnnxRuntime } from '../network/network-on.ts'

/** What the native ONNX Runtime asks its environment, from 1.29 on. */
const NO_TELEMETRY = 'ORT_DISABLE_TELEMETRY'

/**
 * Keeps the native ONNX Runtime from telling its makers of each session: its official builds do so unless this variable
 * is set before they are loaded. Threads inherit it from the main thread.
 */
export function silenceNativeRuntime(): void {
  process.env[NO_TELEMETRY] = '1'
}

/**
 * The native ONNX Runtime; `null` where it is not installed, or would not keep silent: a thread's own environment is a
 * copy that the runtime does not see, so the thread must have inherited the silence.
 */
export async function nativeRuntime(): Promise<OnnxRuntime | null> {
  if (isMainThread) silenceNativeRuntime()
  else if (process.env[NO_TELEMETRY] !== '1') return null
  return import('onnxruntime-node').then(
    (module): OnnxRuntime => module,
    () => null,
  )
}
