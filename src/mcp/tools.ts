import { CALLS, type Call } from '../api/calls.ts'
import { type ParameterName, parameterSchema, readParameters } from '../api/parameters.ts'
import type { RecordStore } from '../record.ts'

/** A call of the API as a tool of an agent. */
export interface CallTool {
  readonly name: string
  readonly description: string
  /** JSON Schema of an object. */
  readonly input: { readonly type: 'object'; readonly [keyword: string]: unknown }
  answer(store: RecordStore, given: Readonly<Record<string, unknown>>): Promise<unknown>
}

/** The calls of the API that are tools, in its order. */
export const CALL_TOOLS: readonly CallTool[] = CALLS.flatMap((call) =>
  call.tool === undefined ? [] : [toolOf(call, call.tool)],
)

function toolOf({ summary, parameters, name, handle }: Call, tool: string): CallTool {
  const properties = Object.fromEntries(parameters.map((one) => [one, parameterSchema(one)]))
  return {
    name: tool,
    description: `${summary}.`,
    input: {
      type: 'object',
      properties: {
        ...(name && { [name.key]: { type: 'string', description: name.description } }),
        ...properties,
      },
      required: name ? [name.key] : [],
      additionalProperties: false,
    },
    answer(store, given) {
      const said = name ? given[name.key] : ''
      return handle(store, readParameters(addressOf(given, parameters), parameters), said as string)
    },
  }
}

/** The address by which a client of HTTP would ask the same: what is given is then checked in one way. */
function addressOf(given: Readonly<Record<string, unknown>>, parameters: readonly ParameterName[]): string {
  const filled = parameters.flatMap((name) => {
    const value = given[name]
    return value === undefined || value === null ? [] : [[name, String(value)] as [string, string]]
  })
  return `http://localhost/?${new URLSearchParams(filled)}`
}
