import { Command } from 'commander'
import { shownRecord } from '../base/server-address.ts'
import { type LimitOptions, limitOptions, limitsOf } from './limit-options.ts'
import { port } from './port.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { siteOption } from './site.ts'
import { stopped } from './stopped.ts'

const HELP = `
Opens the record in the browser: articles with their statements marked, people, the
timeline, the map, and a page to read more into it. A record that is not there yet is
made. Nothing leaves this machine, and nobody else can reach it, unless --host says so;
then everybody needs the token. ONRECORD_TOKEN may hold it, too. Behind a proxy, --site
says at which address it is reached.

Examples:
  onrecord serve --record news.db --open
  onrecord serve --record news.db --port 9000
  ONRECORD_TOKEN=$(openssl rand -hex 16) onrecord serve --record news.db --host 0.0.0.0

Programs ask it under /api/v1, which /api/v1/openapi.json describes. Ctrl-C ends it.`

interface ServeOptions extends LimitOptions {
  readonly record: string
  readonly port: number
  readonly host: string
  readonly token?: string
  readonly site?: string
  readonly open?: true
}

/** The command `serve`; `end` receives the exit code. */
export function serveCommand(end: (code: ExitCode) => void): Command {
  const command = new Command('serve')
    .summary('open a record in the browser')
    .description('Serve a record as pages to work in, and as an HTTP API, on this machine.')
    .addOption(recordOption())
    .option('--port <number>', 'where to listen', port, 8480)
    .option('--host <name>', 'address or name to listen at', '127.0.0.1')
    .option('--token <secret>', 'ask everybody for this; at least 16 characters')
    .addOption(siteOption())
    .option('--open', 'open the browser')
  for (const option of limitOptions()) command.addOption(option)
  return command.addHelpText('after', HELP).action(async (options: ServeOptions) => end(await serve(options)))
}

async function serve({ record, port, host, open, ...options }: ServeOptions): Promise<ExitCode> {
  const [{ openUpToDate }, { startServer }, { openBrowser }, { say, trace }] = await Promise.all([
    import('./open-up-to-date.ts'),
    import('../server/start.ts'),
    import('./open-browser.ts'),
    import('./say.ts'),
  ])
  const token = options.token ?? process.env.ONRECORD_TOKEN
  const store = await openUpToDate(record, { create: true })
  try {
    const server = await startServer(store, {
      port,
      host,
      ...(token ? { token } : {}),
      ...(options.site === undefined ? {} : { site: options.site }),
      path: record,
      pool: limitsOf(options),
      onError: (error) => {
        say(`The server could not answer: ${error instanceof Error ? error.message : String(error)}`)
        trace(error)
      },
    })
    const address = token ? `${server.url}?token=TOKEN` : server.url
    say(`${shownRecord(record)} is open at ${address}\nCtrl-C ends it.`)
    if (open) openBrowser(token ? `${server.url}?token=${encodeURIComponent(token)}` : server.url)
    await stopped()
    say('\nClosing.')
    await server.close()
    return 0
  } finally {
    await store.close()
  }
}
