const WAYS_OUT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'RTCPeerConnection',
  'Worker',
  'SharedWorker',
] as const

/**
 * Removes every network function of a worker, for good: after this call its code cannot send anything. Call it when
 * everything is loaded.
 */
export function closeNetwork(scope: object): void {
  for (const name of WAYS_OUT) {
    Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false })
  }
}
