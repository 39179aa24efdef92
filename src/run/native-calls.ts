import { setTimeout } from 'node:timers/promises'

/**
 * If a thread is ended during a native call, the whole process ends. So a worker and the thread that may end it share
 * two numbers: whether the worker is in a native call, and whether it must not begin another.
 */
export type NativeCalls = Int32Array<SharedArrayBuffer>

const IN_CALL = 0
const STOP = 1
/** Milliseconds between two checks whether a call has ended. */
const PATIENCE = 10

/** The numbers of the workers that this thread has started and not ended. */
const live = new Set<NativeCalls>()

/** Makes the two numbers for a new worker. */
export function nativeCalls(): NativeCalls {
  const calls = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  live.add(calls)
  return calls
}

/** For the worker: makes a native call. Never resolves if the worker is about to be ended. */
export async function nativeCall<T>(calls: NativeCalls | undefined, call: () => Promise<T>): Promise<T> {
  if (!calls) return call()
  // Written before it is read: so either the worker sees the request to stop, or the other thread sees the call.
  Atomics.store(calls, IN_CALL, 1)
  try {
    if (Atomics.load(calls, STOP) === 0) return await call()
  } finally {
    Atomics.store(calls, IN_CALL, 0)
  }
  return new Promise(() => {})
}

/** For the other thread: resolves when the worker is in no native call and will begin none; then it can be ended. */
export async function noMoreNativeCalls(calls: NativeCalls): Promise<void> {
  Atomics.store(calls, STOP, 1)
  while (Atomics.load(calls, IN_CALL) === 1) await setTimeout(PATIENCE)
  live.delete(calls)
}

/** The same for every worker of this thread: then `process.exit`, which ends them all, can be called. */
export async function endNativeCalls(): Promise<void> {
  await Promise.all([...live].map(noMoreNativeCalls))
}
