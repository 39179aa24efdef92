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
 * Takes away every way out of a worker, for good: from here on its code could not send anything even if it wanted to.
 * Call it when all that is needed has been loaded.
 */
export function closeNetwork(scope: object): void {
  for (const name of WAYS_OUT) {
    Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false })
  }
}
