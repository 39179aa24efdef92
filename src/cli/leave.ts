/**
 * Ends the process at once, as Ctrl-C does to a program that does not listen for it; shells see exit code 130. Not
 * `process.exit`: that ends the worker threads first, and a thread that is ended within a native call of the network
 * aborts the process. The record is safe: each page is added in one transaction.
 */
export function leaveAtOnce(): void {
  process.removeAllListeners('SIGINT')
  process.kill(process.pid, 'SIGINT')
}
