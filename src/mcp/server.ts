import { type CallToolResult, fromJsonSchema, McpServer } from '@modelcontextprotocol/server'
import { jsonLine } from '../base/json-line.ts'
import { VERSION } from '../base/version.ts'
import type { Reader } from '../reading.ts'
import type { RecordStore } from '../record.ts'
import { errorAnswer } from '../server/errors.ts'
import { READ_TOOL, readPage } from './read-tool.ts'
import { CALL_TOOLS } from './tools.ts'
import { namingValidator } from './wrong-argument.ts'

const INSTRUCTIONS = `Onrecord holds who said what happened, where and when, as pages of news print it. Every answer is \
made of exact words of articles with their place: an article's id, and offsets in its text in UTF-16 code units. Nothing is \
summed up, and nothing says what is true: quote the words, and name who says them, where, and when. A query ("q") is words, \
"phrases" and conditions, such as: ferry who:"Ada Hill" about:quay stance:denies event:PROTEST place:Gdansk publisher:Wire \
since:2024-05 until:2024. A statement is known as ARTICLE/s1, an event as ARTICLE/v1, an entity as ARTICLE/e1: "thread", \
"event", "who" and "explain" take these.`

export interface McpOptions {
  /** Reads pages for the tool `read`; without it, no tool changes the record. */
  readonly makeReader?: () => Promise<Reader>
  /** Called with unexpected errors. */
  readonly onError?: (error: unknown) => void
}

/** A server of the Model Context Protocol for one connection: the calls of the API that are tools. */
export function createMcpServer(store: RecordStore, { makeReader, onError }: McpOptions = {}): McpServer {
  const server = new McpServer({ name: 'onrecord', version: VERSION }, { instructions: INSTRUCTIONS })
  for (const { name, description, input, answer } of CALL_TOOLS) {
    server.registerTool(
      name,
      {
        description,
        inputSchema: fromJsonSchema<Record<string, unknown>>(input, namingValidator),
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      (given) => resultOf(() => answer(store, given), onError),
    )
  }
  if (makeReader) {
    server.registerTool(
      READ_TOOL.name,
      {
        description: READ_TOOL.description,
        inputSchema: fromJsonSchema<Record<string, unknown>>(READ_TOOL.input, namingValidator),
        annotations: {
          readOnlyHint: false,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: true,
        },
      },
      (given, { mcpReq }) => resultOf(() => readPage(store, makeReader, given, mcpReq.signal), onError),
    )
  }
  return server
}

/** An answer as JSON, as text and as an object; an error as its message and hint. */
async function resultOf(
  answer: () => Promise<unknown>,
  onError: McpOptions['onError'],
): Promise<CallToolResult> {
  try {
    const found = await answer()
    return {
      content: [{ type: 'text', text: jsonLine(found).trimEnd() }],
      structuredContent: found as Record<string, unknown>,
    }
  } catch (error) {
    const { code, message, hint } = errorAnswer(error).error
    if (code === 'server/unexpected') onError?.(error)
    return { isError: true, content: [{ type: 'text', text: `${message} ${hint} (${code})` }] }
  }
}
