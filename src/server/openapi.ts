import { readFileSync } from 'node:fs'
import { VERSION } from '../base/version.ts'
import { CORRECTION_STATES } from '../record.ts'
import { ENTITY_TYPES } from '../types/entity.ts'
import { type Endpoint, endpoints } from './endpoints.ts'
import { correctOperation, previewOperation } from './openapi-corrections.ts'
import { schemas } from './openapi-schemas.ts'
import { MOST_ITEMS, type ParameterName } from './parameters.ts'
import { recordPart } from './schema-parts.ts'

const RECORD_SCHEMA = new URL('../../docs/record.schema.json', import.meta.url)

const PARAMETERS: Readonly<Record<ParameterName, object>> = {
  q: {
    description:
      'A query as `onrecord ask` takes it: words, "phrases", `who:"Jan Novak" stance:denies since:2024`.',
    schema: { type: 'string', maxLength: 2000 },
    example: 'stance:denies since:2024-05',
  },
  text: {
    description: 'What has been typed so far.',
    schema: { type: 'string', maxLength: 2000 },
    example: 'who:ja',
  },
  type: { description: 'Only holders of this type.', schema: { type: 'string', enum: ENTITY_TYPES } },
  status: {
    description: 'Only threads of this status; of several, with commas between.',
    schema: { type: 'string' },
    example: 'disputed,denied',
  },
  of: {
    description: 'Only the thread that this statement is in, as `article/s1`: none or one.',
    schema: { type: 'string' },
  },
  raw: {
    description: 'Cells to the letter, also those that a spreadsheet would run as formulas.',
    schema: { type: 'boolean', default: false },
  },
  article: { description: 'Only corrections on the page of this article.', schema: { type: 'string' } },
  state: {
    description: 'Only corrections that are in force, were undone, or cannot be carried out.',
    schema: { type: 'string', enum: CORRECTION_STATES },
  },
  limit: {
    description: 'Items on a page.',
    schema: { type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: 50 },
  },
  after: { description: 'The `next` of the page before.', schema: { type: 'string' } },
}

/** The whole API as an OpenAPI 3.1 document, drawn from the same table as its routes. */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version: VERSION,
      description:
        'Who said what happened, where and when. Names are those of the record format. Fields may be added to answers; these keep their names and meaning within version 1.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{}, { token: [] }],
    paths: {
      ...Object.fromEntries(
        endpoints.map((endpoint) => [
          endpoint.path,
          {
            get: operation(endpoint),
            ...(endpoint.path === '/corrections' && { post: correctOperation }),
          },
        ]),
      ),
      '/corrections/preview': { post: previewOperation },
      '/statements.csv': { get: csv },
      '/sources.csv': { get: sourcesCsv },
      '/pages': { post: upload },
      '/openapi.json': { get: itself },
    },
    components: {
      schemas: { ...schemas, ...recordSchemas() },
      responses: { Error: trouble },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Where the server asks for its token.' },
      },
    },
  }
}

/** The schema of the record format with its parts as components, so that all that refers to them stays in one document. */
function recordSchemas(): Readonly<Record<string, unknown>> {
  const { $schema, $id, $defs, ...record } = JSON.parse(readFileSync(RECORD_SCHEMA, 'utf8'), (key, value) =>
    key === '$ref' ? `#/components/schemas/${recordPart((value as string).slice('#/$defs/'.length))}` : value,
  )
  const parts = Object.entries($defs).map(([name, schema]) => [recordPart(name), schema])
  return { Record: record, ...Object.fromEntries(parts) }
}

function operation({ path, summary, parameters, answer, name }: Endpoint): object {
  return {
    operationId: idOf(path),
    summary,
    parameters: [
      ...(name
        ? [
            {
              name: name.key,
              in: 'path',
              required: true,
              description: name.description,
              schema: { type: 'string' },
            },
          ]
        : []),
      ...parameters.map(query),
    ],
    responses: { 200: json(answer), default: { $ref: '#/components/responses/Error' } },
  }
}

function query(name: ParameterName): object {
  return { name, in: 'query', required: false, ...PARAMETERS[name] }
}

/** `/holders/{name}` is `getHoldersName`. */
function idOf(path: string): string {
  const words = path.match(/\w+/g) ?? []
  return `get${words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}`
}

function json(answer: string): object {
  return {
    description: 'The answer.',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } },
  }
}

const trouble = {
  description: 'What went wrong, and what to do about it.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
}

const csv = {
  operationId: 'getStatementsCsv',
  summary: 'All statements that fit, as a table',
  parameters: [query('q'), query('raw')],
  responses: {
    200: { description: 'One statement a row.', content: { 'text/csv': { schema: { type: 'string' } } } },
    default: { $ref: '#/components/responses/Error' },
  },
}

const sourcesCsv = {
  operationId: 'getSourcesCsv',
  summary: 'Everybody who gets quoted in the statements that fit, as a table',
  parameters: [query('q'), query('raw')],
  responses: {
    200: { description: 'One source a row.', content: { 'text/csv': { schema: { type: 'string' } } } },
    default: { $ref: '#/components/responses/Error' },
  },
}

const upload = {
  operationId: 'postPages',
  summary: 'Reads pages into the record, and tells how it goes',
  requestBody: {
    required: true,
    description: 'At most 50 MB.',
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: {
            file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
          },
        },
      },
      'application/json': {
        schema: {
          type: 'object',
          required: ['text'],
          properties: { name: { type: 'string' }, text: { type: 'string', minLength: 1 } },
        },
      },
    },
  },
  responses: {
    200: {
      description: 'JSON Lines as it goes.',
      content: { 'application/jsonl': { schema: { $ref: '#/components/schemas/ReadStep' } } },
    },
    default: { $ref: '#/components/responses/Error' },
  },
}

const itself = {
  operationId: 'getOpenapiJson',
  summary: 'This document',
  responses: {
    200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
  },
}
