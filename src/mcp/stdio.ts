import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { RecordStore } from '../record.ts'
import { answerUnreadable } from './answer-unreadable.ts'
import { createMcpServer, type McpOptions } from './server.ts'

/** Serves the Model Context Protocol over standard input and output, until the client closes the input. */
export function startMcpStdio(
  store: RecordStore,
  options: McpOptions,
): { readonly ended: Promise<void>; close(): Promise<void> } {
  const { onError } = options
  const stop = answerUnreadable(process.stdin, process.stdout)
  const server = serveStdio(() => createMcpServer(store, options), { ...(onError && { onerror: onError }) })
  return {
    ended: new Promise((resolve) => process.stdin.once('close', resolve)),
    close() {
      stop()
      return server.close()
    },
  }
}
