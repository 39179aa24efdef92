import { Command } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import { shownRecord } from '../base/server-address.ts'
import type { Reader } from '../reading.ts'
import { type LimitOptions, limitOptions, limitsOf } from './limit-options.ts'
import { port } from './port.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { stopped } from './stopped.ts'

const HELP = `
An assistant that speaks the protocol starts this itself, and asks over standard input and
output. Its tools: ask, threads, thread, events, event, who, sources, article, changed,
kept and news (kept questions, and what is new in their answers), explain; with --write,
read. Answers are exact words with their place, never a summary.

With --http it serves /mcp over HTTP instead; everybody needs the token, which
ONRECORD_TOKEN may hold, too. Ctrl-C ends it.

Examples:
  onrecord mcp --record news.db
  onrecord mcp --record news.db --write
  ONRECORD_TOKEN=$(openssl rand -hex 16) onrecord mcp --record news.db --http --port 8481

What an assistant is told, mostly in a file of its own:
  {"mcpServers": {"onrecord":
    {"command": "onrecord", "args": ["mcp", "--record", "/path/to/news.db"]}}}`

interface McpCommandOptions extends LimitOptions {
  readonly record: string
  readonly write?: true
  readonly http?: true
  readonly port: number
  readonly host: string
  readonly token?: string
}

/** The command `mcp`; `end` receives the exit code. */
export function mcpCommand(end: (code: ExitCode) => void): Command {
  const command = new Command('mcp')
    .summary('let assistants ask a record')
    .description(
      'Serve a record to assistants, over the Model Context Protocol. Nothing changes it, unless --write.',
    )
    .addOption(recordOption())
    .option('--write', 'let them read pages into the record, too; one that is not there yet is made')
    .option('--http', 'serve over HTTP, not over standard input and output')
    .option('--port <number>', 'with --http: where to listen', port, 8481)
    .option('--host <name>', 'with --http: address or name to listen at', '127.0.0.1')
    .option('--token <secret>', 'with --http: ask everybody for this; at least 16 characters')
  for (const option of limitOptions()) command.addOption(option)
  return command.addHelpText('after', HELP).action(async (options: McpCommandOptions, made: Command) => {
    refuseWithoutHttp(options, made)
    end(await mcp(options))
  })
}

/** Refuses options that are about HTTP where it is not spoken. */
function refuseWithoutHttp({ http }: McpCommandOptions, made: Command): void {
  const idle = ['port', 'host', 'token'].filter((name) => made.getOptionValueSource(name) === 'cli')
  if (http || idle.length === 0) return
  throw new OnrecordError(
    'cli/http-option',
    `"--${idle[0]}" is about HTTP, and this speaks over standard input and output.`,
    'Add --http, or leave it away.',
  )
}

async function mcp(options: McpCommandOptions): Promise<ExitCode> {
  const { record, write = false, http = false, host } = options
  const token = options.token ?? process.env.ONRECORD_TOKEN
  if (http && !token) {
    throw new OnrecordError(
      'cli/needs-token',
      'Over HTTP, everybody is asked for a token, and there is none.',
      'Give one with --token or ONRECORD_TOKEN; "openssl rand -hex 16" makes one.',
    )
  }
  const [{ openUpToDate }, { say, trace }] = await Promise.all([
    import('./open-up-to-date.ts'),
    import('./say.ts'),
  ])
  const store = await openUpToDate(record, { create: write })
  let reader: Promise<Reader> | undefined
  const makeReader = (): Promise<Reader> => {
    reader ??= import('../reading.ts').then(({ createReaderPool }) => createReaderPool(1, limitsOf(options)))
    return reader
  }
  const serving = {
    ...(write && { makeReader }),
    onError: (error: unknown) => {
      say(
        error instanceof Error && 'issues' in error
          ? 'A message of the client was left out: it is none of the Model Context Protocol.'
          : `A call could not be answered: ${error instanceof Error ? error.message : String(error)}`,
      )
      trace(error)
    },
  }
  try {
    if (http) {
      const { startMcpHttp } = await import('../mcp/http.ts')
      const server = await startMcpHttp(store, { ...serving, host, port: options.port, token: token! })
      say(`${shownRecord(record)} is served to assistants at ${server.url}\nCtrl-C ends it.`)
      await stopped()
      await server.close()
    } else {
      const { startMcpStdio } = await import('../mcp/stdio.ts')
      const server = startMcpStdio(store, serving)
      await Promise.race([stopped(), server.ended])
      await server.close()
    }
    return 0
  } finally {
    await (await reader?.catch(() => undefined))?.close()
    await store.close()
  }
}
