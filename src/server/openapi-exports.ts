import type { ParameterName } from '../api/parameters.ts'
import { isBinary, parametersOf } from '../exports/export.ts'
import { EXPORTS, findExport } from '../exports/registry.ts'
import { TABLES } from './exports.ts'

const trouble = { $ref: '#/components/responses/Error' }

/** The addresses of exports, made from the registry. `query` describes a parameter. */
export function exportPaths(query: (name: ParameterName) => object): Readonly<Record<string, object>> {
  const tables = Object.entries(TABLES).map(([path, name]) => {
    const one = findExport(name)!
    return [
      path,
      {
        operationId: `get${path[1]!.toUpperCase()}${path.slice(2).replace('.csv', 'Csv')}`,
        summary: `The same as /export/${name}`,
        parameters: parametersOf(one).map(query),
        responses: { 200: answer([one.mediaType], `${one.about}.`), default: trouble },
      },
    ] as const
  })
  const all = {
    operationId: 'getExportName',
    summary: 'All that is on record, or what fits, in another format',
    parameters: [
      {
        name: 'name',
        in: 'path',
        required: true,
        description: EXPORTS.map(({ name, about }) => `\`${name}\`: ${about}.`).join(' '),
        schema: { type: 'string', enum: EXPORTS.map(({ name }) => name) },
      },
      ...[...new Set(EXPORTS.flatMap(parametersOf))].map(query),
    ],
    responses: {
      200: answer([...new Set(EXPORTS.map(({ mediaType }) => mediaType))], 'The export, as a file.'),
      default: trouble,
    },
  }
  return Object.fromEntries(
    [...tables, ['/export/{name}', all] as const].map(([path, get]) => [path, { get }]),
  )
}

/** JSON Lines are described line by line; other formats are described by their own standards. */
function answer(mediaTypes: readonly string[], description: string): object {
  const schema = (mediaType: string): object => {
    if (isBinary({ mediaType })) return { type: 'string', contentMediaType: mediaType }
    return mediaType.includes('json') ? { type: ['object', 'array'] } : { type: 'string' }
  }
  return {
    description,
    content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: schema(type) }])),
  }
}
